import { halvePlane } from '../planes/halve-plane.ts';
import type { Plane } from '../planes/plane.ts';
import { quantile } from '../planes/quantile.ts';
import { edgeSamples, type EdgeSamples } from './edge-samples.ts';

/** About how many points a step of the refinement looks at: more changes nothing below a hundredth of a pixel. */
const sampleCount = 12_000;

/** One size of a pair of pictures. */
export interface Level {
  /** Points of the parent. */
  samples: EdgeSamples;
  /** Luma of the result. */
  result: Plane;
  /** See `RefineTransformOptions`. */
  startOffset: number;
}

/** What `buildLevels` halves. */
export interface BuildLevelsOptions {
  /** Luma of the parent. */
  parent: Plane;
  /** Luma of the result, same size. */
  result: Plane;
  /** Uint8Array, [height, width]: what is not 0 here is not compared. Absent: nothing. */
  excluded?: Uint8Array | undefined;
}

/** Halves a pair up to three times, the largest first. */
export function buildLevels({ parent, result, excluded }: BuildLevelsOptions): Level[] {
  const levels: Level[] = [];
  const startOffset = medianDifference(parent, result);
  let [upper, lower, mask] = [parent, result, excluded];
  for (;;) {
    const isLast = Math.min(upper.width, upper.height) < 64 || levels.length === 3;
    levels.push({
      samples: edgeSamples(upper, { count: sampleCount, excluded: mask }),
      result: lower,
      startOffset,
    });
    if (isLast) return levels;
    mask = mask && halveMask(mask, upper);
    upper = halvePlane(upper);
    lower = halvePlane(lower);
  }
}

/** How much brighter the result is where most of the picture is plain, in 8-bit steps. */
function medianDifference(parent: Plane, result: Plane): number {
  const stride = Math.max(1, Math.floor(parent.data.length / 20_000));
  const shifted = Float32Array.from(
    { length: Math.floor(parent.data.length / stride) },
    (_, at) => result.data[at * stride]! - parent.data[at * stride]! + 255,
  );
  const [median = 255] = quantile(shifted, [0.5], { limit: 510 });
  return median - 255;
}

function halveMask(mask: Uint8Array, { width, height }: Plane): Uint8Array {
  const halved = new Uint8Array((width >> 1) * (height >> 1));
  for (let y = 0, to = 0; y < height >> 1; y += 1) {
    for (let x = 0, at = 2 * y * width; x < width >> 1; x += 1, at += 2, to += 1)
      halved[to] = mask[at]! | mask[at + 1]! | mask[at + width]! | mask[at + width + 1]!;
  }
  return halved;
}
