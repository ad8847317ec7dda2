import type { ImageMask } from '@pentimento/engine';

/** Where two pictures of a session differ. */
export type Difference = {
  /** How much, pixel by pixel, 0 to 255. */
  strength: ImageMask;
  /** Part of the pixels with any byte different, 0 to 1. */
  changedFraction: number;
  /**
   * `weights`: as far as the engine laid the model's picture over the one before. `pixels`: from the pixels.
   * `scaled`: from the pixels, after the one before was scaled; what differs exactly is not known.
   */
  source: 'weights' | 'pixels' | 'scaled';
};
