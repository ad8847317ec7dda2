import type { Plane } from '../planes/plane.ts';

/** Points of a plane that say most about where it lies, all over the picture. Positions count from the centre. */
export interface EdgeSamples {
  /** How many there are. */
  count: number;
  /** Float32Array, [count]: to the right of the centre, in pixels. */
  x: Float32Array;
  /** Float32Array, [count]: below the centre, in pixels. */
  y: Float32Array;
  /** Float32Array, [count]: the plane there. */
  value: Float32Array;
  /** Float32Array, [count]: its slope to the right, a pixel. */
  slopeX: Float32Array;
  /** Float32Array, [count]: its slope downwards, a pixel. */
  slopeY: Float32Array;
}

/** Options of `edgeSamples`. */
export interface EdgeSamplesOptions {
  /** About how many. */
  count: number;
  /** Uint8Array, [height, width]: where it is not 0, nothing is picked. Absent: nowhere. */
  excluded?: Uint8Array | undefined;
}

/** Slopes weaker than this say nothing about where a picture lies, in 8-bit steps a pixel. */
const weakestSlope = 1.5;

/**
 * Takes the pixel with the strongest edge out of each cell of a grid: drawings of thin lines keep their lines. Cells
 * without any edge give nothing, or the plain part of a drawing would outvote its lines.
 */
export function edgeSamples(plane: Plane, { count, excluded }: EdgeSamplesOptions): EdgeSamples {
  const { width, height, data } = plane;
  const cell = Math.max(1, Math.ceil(Math.sqrt((width * height) / count)));
  const most = Math.ceil(width / cell) * Math.ceil(height / cell);
  const field = (): Float32Array => new Float32Array(most);
  const samples = { count: 0, x: field(), y: field(), value: field(), slopeX: field(), slopeY: field() };
  for (let top = 1; top < height - 1; top += cell) {
    for (let left = 1; left < width - 1; left += cell) {
      let best = -1;
      let strongest = 4 * weakestSlope * weakestSlope;
      for (let y = top; y < Math.min(top + cell, height - 1); y += 1) {
        for (let x = left; x < Math.min(left + cell, width - 1); x += 1) {
          const at = y * width + x;
          if (excluded && excluded[at] !== 0) continue;
          const across = data[at + 1]! - data[at - 1]!;
          const down = data[at + width]! - data[at - width]!;
          const strength = across * across + down * down;
          if (strength <= strongest) continue;
          strongest = strength;
          best = at;
        }
      }
      if (best >= 0) addSample(samples, plane, best);
    }
  }
  return samples;
}

function addSample(samples: EdgeSamples, { data, width, height }: Plane, at: number): void {
  const x = at % width;
  const index = samples.count;
  samples.count += 1;
  samples.x[index] = x + 0.5 - width / 2;
  samples.y[index] = (at - x) / width + 0.5 - height / 2;
  samples.value[index] = data[at]!;
  samples.slopeX[index] = (data[at + 1]! - data[at - 1]!) / 2;
  samples.slopeY[index] = (data[at + width]! - data[at - width]!) / 2;
}
