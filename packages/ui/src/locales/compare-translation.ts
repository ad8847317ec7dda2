/** The texts of the comparison of two pictures. */
export interface CompareTranslation {
  compare: string;
  comparedPictures: string;
  beforePicture: string;
  afterPicture: string;
  swapPictures: string;
  choosePicture: string;
  numberedTurn: (number: number, instruction: string) => string;
  ownPictureOf: (label: string) => string;
  broughtInPicture: string;

  compareView: string;
  viewSlider: string;
  viewSideBySide: string;
  viewFlicker: string;
  viewDifference: string;
  sliderValue: (percent: string) => string;
  play: string;
  pause: string;
  showTheOther: string;

  comparing: string;
  comparisonFailed: string;
  differenceHeat: string;
  differenceByWeights: (untouched: string) => string;
  differenceByPixels: (percent: string) => string;
  differenceNone: string;
  differenceScaled: string;
  less: string;
  more: string;
}
