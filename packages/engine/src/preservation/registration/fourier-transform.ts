/**
 * Transforms a square picture in place; the answer comes back transposed, and a second run with the two arrays
 * swapped (which is the inverse, but for the factor 1 ÷ size²) transposes it back.
 */
export type FourierTransform = (real: Float64Array, imaginary: Float64Array) => void;

/**
 * Makes a two-dimensional discrete Fourier transform of one size, radix 2, decimation in time.
 * Source: Cooley and Tukey, "An algorithm for the machine calculation of complex Fourier series", 1965.
 *
 * @param size Side of the square, a power of two of at least 2. Arrays are Float64Array, [size, size], row-major.
 */
export function createFourierTransform(size: number): FourierTransform {
  const cosines = Float64Array.from({ length: size / 2 }, (_, k) => Math.cos((2 * Math.PI * k) / size));
  const sines = Float64Array.from({ length: size / 2 }, (_, k) => -Math.sin((2 * Math.PI * k) / size));
  const swaps = listSwaps(size);
  const transformRows: FourierTransform = (real, imaginary) => {
    for (let start = 0; start < size * size; start += size) {
      reorder(real, start, swaps);
      reorder(imaginary, start, swaps);
      for (let half = 1; half < size; half *= 2) {
        const stride = size / (2 * half);
        for (let block = start; block < start + size; block += 2 * half) {
          for (let k = 0, low = block, high = block + half; k < size / 2; k += stride, low += 1, high += 1) {
            const cosine = cosines[k]!;
            const sine = sines[k]!;
            const highReal = real[high]! * cosine - imaginary[high]! * sine;
            const highImaginary = real[high]! * sine + imaginary[high]! * cosine;
            real[high] = real[low]! - highReal;
            imaginary[high] = imaginary[low]! - highImaginary;
            real[low]! += highReal;
            imaginary[low]! += highImaginary;
          }
        }
      }
    }
  };
  return (real, imaginary) => {
    transformRows(real, imaginary);
    transpose(real, size);
    transpose(imaginary, size);
    transformRows(real, imaginary);
  };
}

function listSwaps(size: number): Uint16Array {
  const bits = Math.log2(size);
  const pairs: number[] = [];
  for (let index = 0; index < size; index += 1) {
    let reversed = 0;
    for (let bit = 0; bit < bits; bit += 1) if (index & (1 << bit)) reversed |= 1 << (bits - 1 - bit);
    if (index < reversed) pairs.push(index, reversed);
  }
  return Uint16Array.from(pairs);
}

function reorder(values: Float64Array, start: number, swaps: Uint16Array): void {
  for (let at = 0; at < swaps.length; at += 2) {
    const first = start + swaps[at]!;
    const second = start + swaps[at + 1]!;
    const kept = values[first]!;
    values[first] = values[second]!;
    values[second] = kept;
  }
}

function transpose(values: Float64Array, size: number): void {
  for (let y = 0; y < size; y += 1) {
    for (let x = y + 1; x < size; x += 1) {
      const kept = values[y * size + x]!;
      values[y * size + x] = values[x * size + y]!;
      values[x * size + y] = kept;
    }
  }
}
