import { createFourierTransform } from './fourier-transform.ts';

/** Where a pattern has gone. */
export interface PhasePeak {
  /** Index in the list of candidates. */
  candidate: number;
  /** How far it moved to the right, in pixels of the square. */
  shiftX: number;
  /** How far it moved down, in pixels of the square. */
  shiftY: number;
  /** Height of the peak in standard deviations of the correlation: 5 is chance, 20 is certain. */
  height: number;
}

interface Spectrum {
  real: Float64Array;
  imaginary: Float64Array;
}

/**
 * Phase correlation of one square with several: for each, the shift of its highest peak.
 * Two real squares share one complex transform, both ways.
 * Source: Kuglin and Hines, "The phase correlation image alignment method", 1975.
 *
 * @param reference Float64Array, [size, size], row-major.
 * @param candidates The same, each maybe shifted.
 */
export function correlatePhases(reference: Float64Array, candidates: readonly Float64Array[]): PhasePeak[] {
  const size = Math.sqrt(reference.length);
  const transform = createFourierTransform(size);
  const squares = [reference, ...candidates];
  const pairs: Spectrum[] = [];
  for (let at = 0; at < squares.length; at += 2) {
    const real = Float64Array.from(squares[at]!);
    const imaginary = squares[at + 1] ? Float64Array.from(squares[at + 1]!) : new Float64Array(real.length);
    transform(real, imaginary);
    pairs.push({ real, imaginary });
  }
  const peaks: PhasePeak[] = [];
  for (let first = 0; first < candidates.length; first += 2) {
    const real = new Float64Array(reference.length);
    const imaginary = new Float64Array(reference.length);
    addCrossPower({ size, pairs, square: first + 1, real, imaginary, turned: false });
    if (first + 1 < candidates.length)
      addCrossPower({ size, pairs, square: first + 2, real, imaginary, turned: true });
    transform(imaginary, real);
    peaks.push(findPeak(real, size, first));
    if (first + 1 < candidates.length) peaks.push(findPeak(imaginary, size, first + 1));
  }
  return peaks;
}

interface CrossPower {
  size: number;
  pairs: readonly Spectrum[];
  /** Index of the square; the reference is 0. */
  square: number;
  real: Float64Array;
  imaginary: Float64Array;
  /** Multiplied by i: comes out in the imaginary part. */
  turned: boolean;
}

/** Adds square × conj(reference) ÷ |square × reference|. The spectra of a pair are told apart by their symmetry. */
function addCrossPower({ size, pairs, square, real, imaginary, turned }: CrossPower): void {
  const base = pairs[0]!;
  const other = pairs[square >> 1]!;
  const isSecond = square % 2 === 1;
  for (let row = 0, at = 0; row < size; row += 1) {
    const mirrorRow = ((size - row) % size) * size;
    for (let column = 0; column < size; column += 1, at += 1) {
      const mirror = mirrorRow + ((size - column) & (size - 1));
      const baseReal = base.real[at]! + base.real[mirror]!;
      const baseImaginary = base.imaginary[at]! - base.imaginary[mirror]!;
      const otherReal = isSecond
        ? other.imaginary[at]! + other.imaginary[mirror]!
        : other.real[at]! + other.real[mirror]!;
      const otherImaginary = isSecond
        ? other.real[mirror]! - other.real[at]!
        : other.imaginary[at]! - other.imaginary[mirror]!;
      const productReal = otherReal * baseReal + otherImaginary * baseImaginary;
      const productImaginary = otherImaginary * baseReal - otherReal * baseImaginary;
      const scale = 1 / (Math.sqrt(productReal * productReal + productImaginary * productImaginary) + 1e-9);
      real[at]! += (turned ? -productImaginary : productReal) * scale;
      imaginary[at]! += (turned ? productReal : productImaginary) * scale;
    }
  }
}

function findPeak(correlation: Float64Array, size: number, candidate: number): PhasePeak {
  let best = 0;
  let power = 0;
  for (let at = 0; at < correlation.length; at += 1) {
    const value = correlation[at]!;
    power += value * value;
    if (value > correlation[best]!) best = at;
  }
  const x = best % size;
  const y = (best - x) / size;
  return {
    candidate,
    shiftX: x > size / 2 ? x - size : x,
    shiftY: y > size / 2 ? y - size : y,
    height: power > 0 ? correlation[best]! / Math.sqrt(power / correlation.length) : 0,
  };
}
