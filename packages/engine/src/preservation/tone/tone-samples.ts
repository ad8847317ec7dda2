import type { ColourPlanes } from '../planes/colour-planes.ts';
import { findPlainAreas } from './find-plain-areas.ts';

/** Pixels that parent and result have in common, spread evenly over the picture. */
export interface ToneSamples {
  /** Red, green and blue of the parent, Float32Array, [count]. */
  parent: readonly [Float32Array, Float32Array, Float32Array];
  /** Red, green and blue of the result, Float32Array, [count]. */
  result: readonly [Float32Array, Float32Array, Float32Array];
  /** Float32Array, [count]: −1 (left) to 1 (right). */
  x: Float32Array;
  /** Float32Array, [count]: −1 (top) to 1 (bottom). */
  y: Float32Array;
  /** Float32Array, [count]: how much each says of tones, 0 to 1: averages of letters or leaves also tell of sharpness. */
  weight: Float32Array;
  /** Int32Array, [count]: which plain area of one colour each lies in, −1 for none. */
  area: Int32Array;
}

/** Options of `collectToneSamples`. */
export interface ToneSampleOptions {
  parent: ColourPlanes;
  result: ColourPlanes;
  valid: Uint8Array;
  excluded?: Uint8Array | undefined;
}

const wanted = 5_000;
/** Each sample is the mean of a square of 2 × radius + 1 pixels: blur, noise and displaced edges cancel, tones do not. */
const radius = 3;

/** Samples that vary by so many 8-bit steps within their square count half. */
const roughSpread = 12;

/** Picks about 5,000 of them. */
export function collectToneSamples({ parent, result, valid, excluded }: ToneSampleOptions): ToneSamples {
  const { width, height } = parent;
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / wanted)));
  const indices: number[] = [];
  for (let y = Math.min(height >> 1, radius); y < Math.max(1, height - radius); y += step) {
    for (let x = Math.min(width >> 1, radius); x < Math.max(1, width - radius); x += step) {
      const at = y * width + x;
      if (valid[at] !== 0 && (!excluded || excluded[at] === 0)) indices.push(at);
    }
  }
  const positions = Int32Array.from(indices);
  const take = (plane: Float32Array): Float32Array => meansAround(plane, positions, { width, height });
  const spread = deviationsAround(parent.green, positions, { width, height });
  const means = [take(parent.red), take(parent.green), take(parent.blue)] as const;
  return {
    parent: means,
    result: [take(result.red), take(result.green), take(result.blue)],
    weight: spread.map((value) => 1 / (1 + (value / roughSpread) ** 2)),
    area: findPlainAreas({ colours: means, positions, step, width, spread }),
    x: Float32Array.from(indices, (at) => ((at % width) + 0.5) / (width / 2) - 1),
    y: Float32Array.from(indices, (at) => (Math.floor(at / width) + 0.5) / (height / 2) - 1),
  };
}

function meansAround(
  plane: Float32Array,
  positions: Int32Array,
  { width, height }: { width: number; height: number },
): Float32Array {
  const means = new Float32Array(positions.length);
  for (let index = 0; index < positions.length; index += 1) {
    const x = positions[index]! % width;
    const y = (positions[index]! - x) / width;
    const left = Math.max(0, x - radius);
    const right = Math.min(width - 1, x + radius);
    const bottom = Math.min(height - 1, y + radius);
    let sum = 0;
    let count = 0;
    for (let row = Math.max(0, y - radius); row <= bottom; row += 1) {
      for (let at = row * width + left; at <= row * width + right; at += 1) sum += plane[at]!;
      count += right - left + 1;
    }
    means[index] = sum / count;
  }
  return means;
}

/** Standard deviation over the corners and sides of each square: nine pixels tell enough. */
function deviationsAround(
  plane: Float32Array,
  positions: Int32Array,
  { width, height }: { width: number; height: number },
): Float32Array {
  return Float32Array.from(positions, (at) => {
    const x = at % width;
    const y = (at - x) / width;
    const columns = [Math.max(0, x - radius), x, Math.min(width - 1, x + radius)];
    let [sum, squares] = [0, 0];
    for (const row of [Math.max(0, y - radius), y, Math.min(height - 1, y + radius)]) {
      for (const column of columns) {
        const value = plane[row * width + column]!;
        sum += value;
        squares += value * value;
      }
    }
    return Math.sqrt(Math.max(0, squares / 9 - (sum / 9) ** 2));
  });
}
