import { distanceToRegion } from '../composite/distance-to-region.ts';

/** Options of `distancesAround`. */
export interface DistancesAroundOptions {
  /** Width of the picture in pixels. */
  width: number;
  /** Height of the picture in pixels. */
  height: number;
  /** Largest distance that is looked for, in pixels. */
  reach: number;
}

/** A pixel and how far it is from a stroke. */
export interface PixelDistance {
  /** Its position, y × width + x. */
  at: number;
  /** Distance to the nearest pixel of the stroke, in pixels; 0 in it. */
  distance: number;
}

/** The pixels within reach of a stroke. The work grows with the stroke's box, not with the picture. */
export function distancesAround(
  stroke: readonly number[],
  { width, height, reach }: DistancesAroundOptions,
): PixelDistance[] {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const at of stroke) {
    left = Math.min(left, at % width);
    right = Math.max(right, at % width);
    top = Math.min(top, Math.floor(at / width));
    bottom = Math.max(bottom, Math.floor(at / width));
  }
  const x = Math.max(0, left - reach);
  const y = Math.max(0, top - reach);
  const box = {
    width: Math.min(width, right + reach + 1) - x,
    height: Math.min(height, bottom + reach + 1) - y,
  };
  const region = new Uint8Array(box.width * box.height);
  for (const at of stroke) region[(Math.floor(at / width) - y) * box.width + (at % width) - x] = 1;
  const found: PixelDistance[] = [];
  distanceToRegion({ ...box, region }).forEach((distance, index) => {
    const row = Math.floor(index / box.width);
    if (distance <= reach) found.push({ at: (y + row) * width + x + (index % box.width), distance });
  });
  return found;
}
