/** The texts of a turn's report and of the drift chart. */
export interface FidelityTranslation {
  fidelityReport: string;
  notMeasured: string;
  keptRestDetail: string;
  takenWholeDetail: string;
  sameAsBeforeDetail: string;
  whyHeading: string;
  movedBack: (pixels: string) => string;
  resizedBack: (percent: string) => string;
  tonesBack: (steps: string) => string;

  measuredHeading: string;
  measuredAgainst: string;
  againstBefore: string;
  againstFirst: string;
  beforeIsFirst: string;
  insideChange: string;
  outsideChange: string;
  wholePicture: string;
  measure: string;
  exactPixels: string;
  exactPixelsDetail: string;
  psnr: string;
  psnrDetail: string;
  decibels: (value: string) => string;
  identical: string;
  ssim: string;
  ssimDetail: string;
  colourDifference: string;
  colourDifferenceDetail: string;
  coarseShapes: string;
  coarseShapesDetail: string;
  fineDetail: string;
  fineDetailDetail: string;
  timesAsMuch: (factor: string) => string;

  driftHeading: string;
  driftDetail: string;
  driftChart: (values: string) => string;
  driftAsTable: string;
  exactToFirst: string;
  exactToBefore: string;
  anchor: string;
  sinceAnchor: (count: number, number: number) => string;
  isAnchorItself: string;
  reanchorDetail: (number: number) => string;
  reanchorReplay: string;
  reanchorReplayDetail: string;
  reanchorReference: string;
  reanchorReferenceDetail: string;
}
