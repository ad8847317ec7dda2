import type { PixelImage } from '../../protocol/pixel-image.ts';
import { okLabDifference } from '../change/ok-lab-difference.ts';
import { reducePicture } from '../planes/reduce-picture.ts';

/**
 * Ground truth: the pixels that an edit has visibly changed, drift aside.
 *
 * @returns Uint8Array, [height, width]: 1 where the OKLab distance (times 100) is above 2.
 */
export function changedPixels(before: PixelImage, after: PixelImage): Uint8Array {
  const options = { factor: 1, background: [128, 128, 128] } as const;
  const { lightness, greenRed, blueYellow } = okLabDifference(
    reducePicture(before, options),
    reducePicture(after, options),
  );
  return Uint8Array.from(lightness, (value, at) =>
    Math.hypot(value, greenRed[at]!, blueYellow[at]!) > 2 ? 1 : 0,
  );
}
