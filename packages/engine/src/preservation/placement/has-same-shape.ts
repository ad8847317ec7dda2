import type { PixelImage } from '../../protocol/pixel-image.ts';
import { thresholds } from '../thresholds.ts';

/** Whether two pictures have the same aspect, but for the rounding of their sides. */
export function hasSameShape(one: PixelImage, other: PixelImage): boolean {
  const ratio = (one.width * other.height) / (one.height * other.width);
  const rounding = 1 / Math.min(one.width, one.height, other.width, other.height);
  return Math.abs(ratio - 1) <= Math.max(thresholds.shape.aspect, Math.min(rounding, 0.03));
}
