/** Likeness of two pictures over one region. */
export interface RegionFidelity {
  /** Part of the pixels that are byte-identical, 0 to 1. */
  exactFraction: number;
  /** Peak signal-to-noise ratio in dB over R, G and B; Infinity when identical (stored as null). */
  psnr: number | null;
}

/** What a turn changed, measured against a picture before it. */
export interface FidelityReport {
  /** Against the parent turn's picture. */
  parent: {
    inside?: RegionFidelity;
    outside?: RegionFidelity;
    whole: RegionFidelity;
    changedFraction: number;
  };
}
