import type { RegistrationTransform, ToneShift } from './preservation-record.ts';

/** Likeness of two pictures over one region. */
export interface RegionFidelity {
  /** Part of the pixels that are byte-identical, 0 to 1. */
  exactFraction: number;
  /** Peak signal-to-noise ratio in dB over R, G and B; Infinity when identical (stored as null). */
  psnr: number | null;
  /** Mean structural similarity of luma, −1 to 1, 1 = same. Absent: not measured, or the region is too small. */
  ssim?: number;
  /** OKLab distance times 100 that so many per cent of the pixels stay below; about 2 is just visible. Absent: not measured. */
  deltaE?: { p50: number; p95: number; p99: number };
  /** What became of the coarse shapes: energy of the result's low frequencies ÷ the parent's, 1 = same. Absent: not measured, or a plain parent. */
  lowBandRatio?: number;
  /** What became of the fine detail: energy of the result's high frequencies ÷ the parent's; below 1 softer, above 1 sharper or noisier. Absent: not measured, or a plain parent. */
  highBandRatio?: number;
}

/** Likeness of a picture to an earlier one. */
export interface FidelityComparison {
  /** Inside the edit. Absent: nothing was edited, or it is not known where. */
  inside?: RegionFidelity;
  /** Outside the edit. Absent: everything was edited, or it is not known where. */
  outside?: RegionFidelity;
  /** The whole picture. */
  whole: RegionFidelity;
  /** Part of the pixels that differ in any byte, 0 to 1. */
  changedFraction: number;
  /** How the picture lies over the earlier one. Absent: not measured. */
  transform?: RegistrationTransform;
  /** How its tones differ. Absent: not measured. */
  tone?: ToneShift;
}

/** What a turn changed, measured against pictures before it. */
export interface FidelityReport {
  /** Against the parent turn's picture. */
  parent: FidelityComparison;
  /** Against the first picture of the path, turn 0. Absent: that is the parent, or it has another shape. */
  origin?: FidelityComparison;
}
