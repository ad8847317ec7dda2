/** The texts about what stayed as it was: badges, choices, the report, drift. */
export interface PreservationTranslation {
  // Badges and notes of a turn.
  untouched: (percent: string) => string;
  wholePictureChanged: string;
  nothingChanged: string;
  nothingChangedNote: string;
  ownPicture: string;
  adoptedCandidate: (number: number) => string;
  madeAnewFrom: (number: number) => string;
  pinned: string;

  // On the canvas.
  showChanges: string;
  changesCaption: string;

  // What can be done.
  partOrWhole: string;
  keepTheRest: string;
  useTheWhole: string;
  useOwnPicture: string;
  backToKept: string;
  showReport: string;
  compareWithBefore: string;
  compareWithAny: string;
  pin: string;
  unpin: string;
  reanchor: string;
  announceAdopted: string;
  announceBack: string;
  announcePinned: string;
  announceUnpinned: string;
  madeAnew: string;
}
