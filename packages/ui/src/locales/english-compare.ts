import type { CompareTranslation } from './compare-translation.ts';

export const englishCompare: CompareTranslation = {
  compare: 'Compare',
  comparedPictures: 'Compare two pictures',
  beforePicture: 'Before',
  afterPicture: 'After',
  swapPictures: 'Swap the two',
  choosePicture: 'Choose a picture…',
  numberedTurn: (number, instruction) => `${number}. ${instruction}`,
  ownPictureOf: (label) => `${label} (the model’s own)`,
  broughtInPicture: 'Your picture',

  compareView: 'View',
  viewSlider: 'Slider',
  viewSideBySide: 'Side by side',
  viewFlicker: 'Flicker',
  viewDifference: 'Difference',
  sliderValue: (percent) => `${percent} before, the rest after`,
  play: 'Play',
  pause: 'Pause',
  showTheOther: 'Show the other',

  comparing: 'Comparing…',
  comparisonFailed: 'These two could not be compared.',
  differenceHeat: 'Where the two differ',
  differenceByWeights: (untouched) =>
    `${untouched}, byte for byte. Bright is what the model drew, as far as it was laid over the picture before.`,
  differenceByPixels: (percent) => `${percent} of the pixels differ at all. The brighter, the more.`,
  differenceNone: 'These two are the same, byte for byte.',
  differenceScaled: 'These two differ in size: the one before was scaled to the one after.',
  less: 'less',
  more: 'more',
};
