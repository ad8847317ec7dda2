import type { PreservationTranslation } from './preservation-translation.ts';

export const englishPreservation: PreservationTranslation = {
  untouched: (percent) => `${percent} untouched`,
  wholePictureChanged: 'Whole picture changed',
  nothingChanged: 'Nothing changed',
  nothingChangedNote: 'The model gave the same picture back. Other words may help.',
  ownPicture: 'The model’s own picture',
  adoptedCandidate: (number) => `Picture ${number} of the turn before`,
  madeAnewFrom: (number) => `Made anew from turn ${number}`,
  pinned: 'Pinned',

  showChanges: 'Show what changed',
  changesCaption: 'Grey is exactly as before, in colour is what changed',

  partOrWhole: 'For a part, or for the whole picture?',
  keepTheRest: 'Keep the rest as it was',
  useTheWhole: 'Use the whole new picture',
  useOwnPicture: 'Use the model’s own picture',
  backToKept: 'Back to the one that keeps the rest',
  showReport: 'What changed, measured',
  compareWithBefore: 'Compare with the picture before',
  compareWithAny: 'Compare with another picture…',
  pin: 'Pin as good',
  unpin: 'Unpin',
  reanchor: 'Re-anchor',
  announceAdopted: 'The model’s own picture is in use.',
  announceBack: 'The picture that keeps the rest is in use.',
  announcePinned: 'Pinned. Drift is counted from here.',
  announceUnpinned: 'Unpinned.',
  madeAnew: 'the picture, made anew from its anchor',
};
