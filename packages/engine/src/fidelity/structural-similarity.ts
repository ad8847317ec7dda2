import type { Plane } from '../preservation/planes/plane.ts';

/** Similarity around each pixel. */
export interface SimilarityMap {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Float32Array, [height, width], −1 to 1; only where the whole window fits into the picture, else NaN. */
  data: Float32Array;
}

const radius = 5;
const deviation = 1.5;
const stabiliser1 = (0.01 * 255) ** 2;
const stabiliser2 = (0.03 * 255) ** 2;

/**
 * Structural similarity with the authors' window (11 × 11, Gaussian, σ = 1.5) and constants.
 * Source: Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error visibility to structural
 * similarity", IEEE TIP 2004, equation 13. Checked against scikit-image.
 *
 * @returns Undefined where the picture is smaller than the window.
 */
export function structuralSimilarity(one: Plane, other: Plane): SimilarityMap | undefined {
  const { width, height } = one;
  if (width <= 2 * radius || height <= 2 * radius) return undefined;
  const meanOne = smooth(one);
  const meanOther = smooth(other);
  const squareOne = smooth(product(one, one));
  const squareOther = smooth(product(other, other));
  const cross = smooth(product(one, other));
  const data = new Float32Array(width * height).fill(NaN);
  for (let y = radius; y < height - radius; y += 1) {
    for (let x = radius, at = y * width + radius; x < width - radius; x += 1, at += 1) {
      const [mx, my] = [meanOne[at]!, meanOther[at]!];
      const variances = squareOne[at]! - mx * mx + squareOther[at]! - my * my;
      const covariance = cross[at]! - mx * my;
      data[at] =
        ((2 * mx * my + stabiliser1) * (2 * covariance + stabiliser2)) /
        ((mx * mx + my * my + stabiliser1) * (variances + stabiliser2));
    }
  }
  return { width, height, data };
}

const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, at) =>
  Math.exp(-((at - radius) ** 2) / (2 * deviation ** 2)),
);
const kernelSum = kernel.reduce((sum, value) => sum + value, 0);

function product({ width, height, data }: Plane, other: Plane): Plane {
  return { width, height, data: data.map((value, at) => value * other.data[at]!) };
}

/** Gaussian mean, valid where the window fits. Double precision: variances are differences of large numbers. */
function smooth({ width, height, data }: Plane): Float64Array {
  const rows = new Float64Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = radius, at = y * width + radius; x < width - radius; x += 1, at += 1) {
      let sum = 0;
      for (let tap = -radius; tap <= radius; tap += 1) sum += kernel[tap + radius]! * data[at + tap]!;
      rows[at] = sum / kernelSum;
    }
  }
  const smoothed = new Float64Array(width * height);
  for (let y = radius; y < height - radius; y += 1) {
    for (let x = radius, at = y * width + radius; x < width - radius; x += 1, at += 1) {
      let sum = 0;
      for (let tap = -radius; tap <= radius; tap += 1) sum += kernel[tap + radius]! * rows[at + tap * width]!;
      smoothed[at] = sum / kernelSum;
    }
  }
  return smoothed;
}
