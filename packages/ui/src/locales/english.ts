import { englishConnections } from './english-connections.ts';
import { englishPreservation } from './english-preservation.ts';
import type { CompareTranslation } from './compare-translation.ts';
import type { FidelityTranslation } from './fidelity-translation.ts';
import type { UiTranslation } from './ui-translation.ts';

const stages: Record<string, string> = {
  queued: 'Waiting in the queue',
  starting: 'Starting',
  checking: 'Checking the model',
  downloading: 'Fetching the model',
  verifying: 'Verifying the model',
  compiling: 'Getting the model ready',
  'warming-up': 'Warming up',
  encoding: 'Reading the words',
  denoising: 'Painting',
  sampling: 'Painting',
  decoding: 'Finishing the picture',
  preserving: 'Keeping the rest as it was',
  measuring: 'Measuring what changed',
  saving: 'Saving',
  ready: 'Ready',
};

const describeStage = (stage: string): string =>
  stages[stage] ?? stage.charAt(0).toUpperCase() + stage.slice(1).replaceAll('-', ' ');

/**
 * The elements in English, the language to fall back to. The texts of elements that are fetched later come with them.
 */
export const english: Omit<UiTranslation, keyof FidelityTranslation | keyof CompareTranslation> = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',

  ...englishPreservation,
  ...englishConnections,

  describePictureOrChange: 'Describe a picture or a change',
  send: 'Send',
  stop: 'Stop',
  undo: 'Undo',
  redo: 'Redo',
  turns: 'Turns',
  model: 'Model',
  exportSession: 'Export session',
  importSession: 'Import session',

  composerHint: 'Describe a picture or a change…',
  addPicture: 'Start from a picture of yours',
  startsFromPicture: 'Starts from your picture',
  startsFromPictureOf: (name) => `Starts from ${name}`,
  removePicture: 'Leave the picture out',
  changesOnlyInside: (width, height) => `Only inside ${width} × ${height}`,
  clearRectangle: 'Clear the rectangle',
  runsHere: 'Runs on this device',
  runsHereOnce: (size) => `Runs on this device · ${size}, fetched once`,
  runsThere: 'Runs at the provider',
  wasmFallback: 'Runs on this device, on the processor: no WebGPU here',

  emptyTitle: 'What would you like to see?',
  emptyText:
    'Describe a picture. Then change it, one sentence at a time: what you do not mention stays as it is.',
  emptyOwnPicture: 'or start from a picture of your own',
  promptsToTry: 'Prompts to try',
  loadingSession: 'Opening…',

  picture: 'Picture',
  pictureOfTurn: (number, count) => `Selected picture, ${number} of ${count}`,
  importedPicture: 'Your picture',
  runningPicture: 'The picture as it stands',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomToFit: (level) => `${level}, fit to the window`,
  holdToSeeBefore: 'Hold to see the picture before',
  pictureBefore: 'The picture before',
  zoomLevel: (percent) => `${percent} %`,
  limitToRectangle: 'Change only a part',
  rectangle: (x, y, width, height) => `Part to change: ${width} by ${height} pixels at ${x}, ${y}`,
  rectangleHelp: 'Arrow keys move it, with Shift they resize it, Delete clears it.',

  seconds: (value) => `${value} s`,
  branchFromHere: 'Branch from here',
  branchOf: (index, count) => `${index} / ${count}`,
  previousBranch: 'Previous branch',
  nextBranch: 'Next branch',
  moreActions: 'More',
  tryAgain: 'Try again',
  deleteTurn: 'Delete turn',
  confirmDeleteTurn: (following) =>
    following === 0
      ? 'Delete this turn?'
      : `Delete this turn and the ${following === 1 ? 'one' : following} after it?`,
  cancel: 'Cancel',
  turnFailed: 'This did not work',
  turnStopped: 'Stopped',
  undone: 'Undone',
  newBranchStarts: 'Your next change starts a new branch here.',
  stage: describeStage,
  queued: (inFront) => (inFront === 0 ? 'Next in the queue' : `${inFront} in front in the queue`),
  dollars: (amount) => `$${amount}`,

  reachDevice: 'On this device',
  reachDirect: 'With your key',
  reachRelay: 'Through your server',
  noModels: 'No model',
  modelsFailed: (adapter, reason) => `${adapter} cannot be asked for its models: ${reason}`,

  modelNeedsDownload: (label, size) => `${label} needs ${size} first`,
  modelNeedsPreparation: (label) => `${label} has to be made ready first`,
  downloadDetail: 'It is fetched once and kept on this device. From then on it works without a network.',
  getReady: 'Get it ready',
  gettingReady: (label) => `Getting ${label} ready`,
  prepareStage: describeStage,
  bytesOf: (loaded, total) => `${loaded} of ${total}`,
  bytesPerSecond: (size) => `${size}/s`,
  modelReady: (label) => `${label} is ready`,
  preparationFailed: 'The model could not be made ready',

  sessions: 'Sessions',
  newSession: 'New session',
  untitled: 'Untitled',
  title: 'Title',
  renameSession: (title) => `Rename ${title}`,
  deleteSession: (title) => `Delete ${title}`,
  confirmDeleteSession: (title) => `Delete “${title}” with all its pictures?`,
  deleteForGood: 'Delete',
  keep: 'Keep',
  turnCount: (count) => (count === 1 ? '1 turn' : `${count} turns`),
  noSessions: 'No sessions yet.',

  dismiss: 'Dismiss',
  close: 'Close',
  followerNotice: 'Another tab is working on this session. You are watching.',
  takeOver: 'Take over',
  storageNotice: (reason) => `Not saved: ${reason}`,
  exportNow: 'Export',
  offlineDevice: 'Offline. The model on this device keeps working.',
  offlineCloud: 'Offline. This model needs the network: choose one on this device.',
  announceRunning: (instruction) => `Working on: ${instruction}`,
  announceDone: (instruction) => `Done: ${instruction}`,
  announceFailed: (reason) => `That did not work. ${reason}`,
  announceStopped: 'Stopped.',
  announceUndone: 'Undone.',
  announceRedone: 'Redone.',
  announceForked: 'Your next change starts a new branch here.',
  announceImported: 'Session imported.',
  announceExported: 'Session exported.',
  announcePictureReady: 'Your picture is in. Describe what to change.',
  somethingFailed: (reason) => `That did not work: ${reason}`,
  dropHere: 'Drop a picture or a session',
  notAPicture: 'This file is not a picture that can be opened. PNG, JPEG, WebP, AVIF and GIF can.',
};
