import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';

/** One row of the result, laid over the parent. */
export interface SampledRow {
  /** Float32Array, [width], 0 to 255. */
  red: Float32Array;
  /** Float32Array, [width], 0 to 255. */
  green: Float32Array;
  /** Float32Array, [width], 0 to 255. */
  blue: Float32Array;
  /** Float32Array, [width], 0 to 255. */
  alpha: Float32Array;
}

/** Reads pixels of a result in the parent's grid. */
export interface RowSampler {
  /** Whether the result has anything at this pixel of the parent. */
  covers(x: number, y: number): boolean;
  /** Fills `row` at the pixels of parent row `y` from `from` to before `to` whose weight is not 0. */
  sample(options: { y: number; from: number; to: number; weights: Uint8Array; row: SampledRow }): void;
}

/**
 * Makes a sampler: the result's own bytes where nothing has moved, else Catmull–Rom, which keeps detail that bilinear
 * sampling would blur (Keys, "Cubic convolution interpolation", 1981).
 */
export function createRowSampler(result: PixelImage, transform: RegistrationTransform): RowSampler {
  const { scaleX, scaleY, shiftX, shiftY } = transform;
  const isIdentity = scaleX === 1 && scaleY === 1 && shiftX === 0 && shiftY === 0;
  return isIdentity ? createPlainSampler(result) : createCubicSampler(result, transform);
}

function createPlainSampler({ width, data }: PixelImage): RowSampler {
  return {
    covers: () => true,
    sample({ y, from, to, row }) {
      for (let x = from, at = (y * width + from) * 4; x < to; x += 1, at += 4) {
        row.red[x] = data[at]!;
        row.green[x] = data[at + 1]!;
        row.blue[x] = data[at + 2]!;
        row.alpha[x] = data[at + 3]!;
      }
    },
  };
}

interface CubicTaps {
  /** Uint8Array, [length]: 1 where the position lies within the picture. */
  inside: Uint8Array;
  /** Int32Array, [length, 4]: the pixels to read. */
  indices: Int32Array;
  /** Float32Array, [length, 4]: their shares. */
  shares: Float32Array;
}

function listCubicTaps(length: number, scale: number, shift: number): CubicTaps {
  const taps = {
    inside: new Uint8Array(length),
    indices: new Int32Array(length * 4),
    shares: new Float32Array(length * 4),
  };
  for (let at = 0; at < length; at += 1) {
    const position = (at + 0.5 - length / 2) * scale + shift + length / 2 - 0.5;
    taps.inside[at] = position > -0.75 && position < length - 0.25 ? 1 : 0;
    const whole = Math.floor(position);
    const t = position - whole;
    taps.shares.set(
      [
        ((-0.5 * t + 1) * t - 0.5) * t,
        (1.5 * t - 2.5) * t * t + 1,
        ((-1.5 * t + 2) * t + 0.5) * t,
        (0.5 * t - 0.5) * t * t,
      ],
      at * 4,
    );
    for (let tap = 0; tap < 4; tap += 1)
      taps.indices[at * 4 + tap] = Math.min(length - 1, Math.max(0, whole - 1 + tap));
  }
  return taps;
}

function createCubicSampler(
  { width, height, data }: PixelImage,
  transform: RegistrationTransform,
): RowSampler {
  const columns = listCubicTaps(width, transform.scaleX, transform.shiftX);
  const rows = listCubicTaps(height, transform.scaleY, transform.shiftY);
  return {
    covers: (x, y) => columns.inside[x] === 1 && rows.inside[y] === 1,
    sample({ y, from, to, weights, row }) {
      for (let x = from; x < to; x += 1) {
        if (weights[y * width + x] === 0) continue;
        let red = 0;
        let green = 0;
        let blue = 0;
        let alpha = 0;
        for (let down = y * 4; down < y * 4 + 4; down += 1) {
          const start = rows.indices[down]! * width;
          for (let across = x * 4; across < x * 4 + 4; across += 1) {
            const at = (start + columns.indices[across]!) * 4;
            const share = rows.shares[down]! * columns.shares[across]! * data[at + 3]!;
            red += share * data[at]!;
            green += share * data[at + 1]!;
            blue += share * data[at + 2]!;
            alpha += share;
          }
        }
        const scale = alpha > 0.5 ? 1 / alpha : 0;
        row.red[x] = clampByte(red * scale);
        row.green[x] = clampByte(green * scale);
        row.blue[x] = clampByte(blue * scale);
        row.alpha[x] = clampByte(alpha);
      }
    },
  };
}

function clampByte(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : value;
}
