import type { Plane } from '../planes/plane.ts';

/** Luminance table of ITU-T T.81 (JPEG), annex K.1. */
const luminanceTable = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

const cosines = Float64Array.from({ length: 64 }, (_, at) => {
  const frequency = at >> 3;
  const scale = frequency === 0 ? Math.SQRT1_2 : 1;
  return (scale / 2) * Math.cos(((2 * (at & 7) + 1) * frequency * Math.PI) / 16);
});

/**
 * What JPEG does to luma and to both colour differences (the latter at half resolution's strength): a discrete cosine
 * transform of 8 × 8 blocks, rounded to the steps of a quality. Changes the planes in place.
 *
 * @param channels Red, green and blue.
 * @param quality 1 to 100, scaled as libjpeg does.
 */
export function quantiseBlocks(channels: readonly Plane[], quality: number): void {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = luminanceTable.map((step) => Math.max(1, Math.floor((step * scale + 50) / 100)));
  const [red, green, blue] = channels.map(({ data }) => data) as [Float32Array, Float32Array, Float32Array];
  const luma = red.map((value, at) => 0.299 * value + 0.587 * green[at]! + 0.114 * blue[at]!);
  const blueness = blue.map((value, at) => (value - luma[at]!) / 1.772);
  const redness = red.map((value, at) => (value - luma[at]!) / 1.402);
  const { width, height } = channels[0]!;
  for (const plane of [luma, blueness, redness]) {
    for (let top = 0; top < height; top += 8)
      for (let left = 0; left < width; left += 8) quantiseBlock({ plane, width, height, left, top, steps });
  }
  for (let at = 0; at < luma.length; at += 1) {
    red[at] = luma[at]! + 1.402 * redness[at]!;
    green[at] = luma[at]! - 0.344136 * blueness[at]! - 0.714136 * redness[at]!;
    blue[at] = luma[at]! + 1.772 * blueness[at]!;
  }
}

interface Block {
  plane: Float32Array;
  width: number;
  height: number;
  left: number;
  top: number;
  steps: readonly number[];
}

function quantiseBlock({ plane, width, height, left, top, steps }: Block): void {
  const block = new Float64Array(64);
  for (let at = 0; at < 64; at += 1) {
    const x = Math.min(width - 1, left + (at & 7));
    const y = Math.min(height - 1, top + (at >> 3));
    block[at] = plane[y * width + x]!;
  }
  const coefficients = multiply(cosines, block, { transposesSecond: false });
  const spectrum = multiply(coefficients, cosines, { transposesSecond: true });
  for (let at = 0; at < 64; at += 1) spectrum[at] = Math.round(spectrum[at]! / steps[at]!) * steps[at]!;
  const turned = Float64Array.from({ length: 64 }, (_, at) => cosines[(at & 7) * 8 + (at >> 3)]!);
  const restored = multiply(multiply(turned, spectrum, { transposesSecond: false }), cosines, {
    transposesSecond: false,
  });
  for (let at = 0; at < 64; at += 1) {
    const x = left + (at & 7);
    const y = top + (at >> 3);
    if (x < width && y < height) plane[y * width + x] = restored[at]!;
  }
}

function multiply(
  one: Float64Array,
  other: Float64Array,
  { transposesSecond }: { transposesSecond: boolean },
): Float64Array {
  const product = new Float64Array(64);
  for (let row = 0; row < 8; row += 1) {
    for (let column = 0; column < 8; column += 1) {
      let sum = 0;
      for (let k = 0; k < 8; k += 1)
        sum += one[row * 8 + k]! * other[transposesSecond ? column * 8 + k : k * 8 + column]!;
      product[row * 8 + column] = sum;
    }
  }
  return product;
}
