import type { Plane } from '../planes/plane.ts';

/** Value between pixels, bilinear; outside, the nearest pixel's. `x` and `y` count from the centre of the first pixel. */
export function samplePlane({ data, width, height }: Plane, x: number, y: number): number {
  const column = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
  const row = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
  const left = column | 0;
  const top = row | 0;
  const across = column - left;
  const down = row - top;
  const at = top * width + left;
  const right = left + 1 < width ? 1 : 0;
  const below = top + 1 < height ? width : 0;
  const upper = data[at]! + (data[at + right]! - data[at]!) * across;
  const lower = data[at + below]! + (data[at + below + right]! - data[at + below]!) * across;
  return upper + (lower - upper) * down;
}
