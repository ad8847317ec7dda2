/** How large a picture may be. Checked before anything is decoded. */
export interface ImageLimits {
  /** Longest file, in bytes. */
  maxBytes: number;
  /** Most pixels, width × height. */
  maxPixels: number;
  /** Largest long side ÷ short side. */
  maxRatio: number;
}

/** 50 MB, 64 megapixels, 1:32. */
export const defaultImageLimits: ImageLimits = Object.freeze({
  maxBytes: 50_000_000,
  maxPixels: 64_000_000,
  maxRatio: 32,
});

/** 16.7 megapixels, where the canvas is limited to 4096 × 4096 (older phones and tablets). */
export const smallCanvasImageLimits: ImageLimits = Object.freeze({
  ...defaultImageLimits,
  maxPixels: 16_777_216,
});

/**
 * For pictures that the engine wrote itself: a photograph within the limits may be longer once it is a lossless PNG.
 * As many pixels as ever, but room for all of them uncompressed.
 */
export const storedImageLimits: ImageLimits = Object.freeze({
  ...defaultImageLimits,
  maxBytes: 268_435_456,
});
