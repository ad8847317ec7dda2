import type { ImageMask } from '../../protocol/image-mask.ts';
import { thresholds } from '../thresholds.ts';
import { distanceToRegion } from './distance-to-region.ts';

/**
 * Blend weights for a user's mask. A soft mask is taken as it is; a hard-edged one (only 0 and 255) gets a short fade
 * on its inner side. Never above the mask, so that 0 stays 0.
 *
 * @returns Uint8Array, [height, width].
 */
export function maskWeights({ width, height, data }: ImageMask): Uint8Array {
  const weights = Uint8Array.from(data);
  const feather = (thresholds.blend.maskFeather * Math.sqrt(width * height)) / 1024;
  const isSoft = data.some((value) => value !== 0 && value !== 255);
  if (isSoft || feather < 1) return weights;
  const kept = data.map((value) => (value === 0 ? 1 : 0));
  const distance = distanceToRegion({ width, height, region: kept });
  for (let at = 0; at < weights.length; at += 1) {
    const part = distance[at]! / (feather + 1);
    if (part < 1) weights[at] = Math.round(weights[at]! * part);
  }
  return weights;
}
