import type { Framing } from './framing.ts';

/** Whether pixels are resampled on the way, or only copied. */
export function isScaled({ part, place }: Framing): boolean {
  return part.width !== place.width || part.height !== place.height;
}
