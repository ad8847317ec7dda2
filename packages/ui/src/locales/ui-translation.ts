import type { Translation } from '@shoelace-style/localize';
import type { CompareTranslation } from './compare-translation.ts';
import type { ConnectionsTranslation } from './connections-translation.ts';
import type { FidelityTranslation } from './fidelity-translation.ts';
import type { PreservationTranslation } from './preservation-translation.ts';

/** Every text that the elements show. One object per language. */
export interface UiTranslation
  extends
    Translation,
    PreservationTranslation,
    FidelityTranslation,
    CompareTranslation,
    ConnectionsTranslation {
  // Controls whose names other programs rely on.
  describePictureOrChange: string;
  send: string;
  stop: string;
  undo: string;
  redo: string;
  turns: string;
  model: string;
  exportSession: string;
  importSession: string;

  // Composer.
  composerHint: string;
  addPicture: string;
  startsFromPicture: string;
  startsFromPictureOf: (name: string) => string;
  removePicture: string;
  changesOnlyInside: (width: number, height: number) => string;
  clearRectangle: string;
  runsHere: string;
  runsHereOnce: (size: string) => string;
  runsThere: string;
  wasmFallback: string;

  // Empty screen.
  emptyTitle: string;
  emptyText: string;
  emptyOwnPicture: string;
  promptsToTry: string;
  loadingSession: string;

  // Canvas.
  picture: string;
  pictureOfTurn: (number: number, count: number) => string;
  importedPicture: string;
  runningPicture: string;
  zoomIn: string;
  zoomOut: string;
  zoomToFit: (level: string) => string;
  holdToSeeBefore: string;
  pictureBefore: string;
  zoomLevel: (percent: string) => string;
  limitToRectangle: string;
  rectangle: (x: number, y: number, width: number, height: number) => string;
  rectangleHelp: string;

  // Turns.
  seconds: (value: string) => string;
  branchFromHere: string;
  branchOf: (index: number, count: number) => string;
  previousBranch: string;
  nextBranch: string;
  moreActions: string;
  tryAgain: string;
  deleteTurn: string;
  confirmDeleteTurn: (following: number) => string;
  cancel: string;
  turnFailed: string;
  turnStopped: string;
  undone: string;
  newBranchStarts: string;
  stage: (stage: string) => string;
  queued: (inFront: number) => string;
  dollars: (amount: string) => string;

  // Models.
  reachDevice: string;
  reachDirect: string;
  reachRelay: string;
  noModels: string;
  modelsFailed: (adapter: string, reason: string) => string;

  // Download.
  modelNeedsDownload: (label: string, size: string) => string;
  modelNeedsPreparation: (label: string) => string;
  downloadDetail: string;
  getReady: string;
  gettingReady: (label: string) => string;
  prepareStage: (stage: string) => string;
  bytesOf: (loaded: string, total: string) => string;
  bytesPerSecond: (size: string) => string;
  modelReady: (label: string) => string;
  preparationFailed: string;

  // Sessions.
  sessions: string;
  newSession: string;
  untitled: string;
  title: string;
  renameSession: (title: string) => string;
  deleteSession: (title: string) => string;
  confirmDeleteSession: (title: string) => string;
  deleteForGood: string;
  keep: string;
  turnCount: (count: number) => string;
  noSessions: string;

  // Notices and announcements.
  dismiss: string;
  close: string;
  followerNotice: string;
  takeOver: string;
  storageNotice: (reason: string) => string;
  exportNow: string;
  offlineDevice: string;
  offlineCloud: string;
  announceRunning: (instruction: string) => string;
  announceDone: (instruction: string) => string;
  announceFailed: (reason: string) => string;
  announceStopped: string;
  announceUndone: string;
  announceRedone: string;
  announceForked: string;
  announceImported: string;
  announceExported: string;
  announcePictureReady: string;
  somethingFailed: (reason: string) => string;
  dropHere: string;
  notAPicture: string;
}
