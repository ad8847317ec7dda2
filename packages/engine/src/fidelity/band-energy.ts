import { boxBlur } from '../preservation/planes/box-blur.ts';
import type { Plane } from '../preservation/planes/plane.ts';

/** Energy of a plane's coarse shapes and fine detail around each pixel's mean. */
export interface BandEnergy {
  /** Variance of the low band, in squared 8-bit steps. */
  low: number;
  /** Mean square of the high band, in squared 8-bit steps. */
  high: number;
}

/** Splits at about a sixteenth of a cycle a pixel: a 9 × 9 tent on one side, what it leaves on the other. */
export function bandEnergy(plane: Plane, valid: Uint8Array | undefined): BandEnergy {
  const low = boxBlur(plane, { radius: 4, passes: 2 }).data;
  let [count, sum, squares, high] = [0, 0, 0, 0];
  for (let at = 0; at < low.length; at += 1) {
    if (valid && valid[at] === 0) continue;
    const value = low[at]!;
    const detail = plane.data[at]! - value;
    count += 1;
    sum += value;
    squares += value * value;
    high += detail * detail;
  }
  if (count === 0) return { low: 0, high: 0 };
  const mean = sum / count;
  return { low: Math.max(0, squares / count - mean * mean), high: high / count };
}
