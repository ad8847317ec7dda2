import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { Plane } from '../planes/plane.ts';
import { quantile } from '../planes/quantile.ts';
import type { EdgeSamples } from './edge-samples.ts';
import { samplePlane } from './sample-plane.ts';
import { solveSymmetric } from './solve-symmetric.ts';

/** Options of `refineTransform`. */
export interface RefineTransformOptions {
  /** Points of the parent. */
  samples: EdgeSamples;
  /** The result at the same size. */
  result: Plane;
  /** Where to begin, in pixels of this size. */
  start: RegistrationTransform;
  /** At most so many steps. */
  iterations: number;
  /** Spread of the residuals that is expected at first, in 8-bit steps; it falls from step to step to the real one. */
  startSpread: number;
  /** How much brighter the result is at first guess, in 8-bit steps. Absent: 0. */
  startOffset?: number;
}

/** What `refineTransform` found. */
export interface RefinedTransform {
  /** In pixels of this size. */
  transform: RegistrationTransform;
  /** Disagreement that is left, 0 (none) to 1 (all samples are outliers). */
  cost: number;
}

/** Tukey's constant for 95 % efficiency on Gaussian noise: Huber and Ronchetti, "Robust Statistics", 2nd edition, section 4.8. */
const tukeyReach = 4.685;
/** Smallest spread of the residuals that is believed, in 8-bit steps: rounding alone makes half of it. */
const smallestSpread = 1;
/** A residual of so many 8-bit steps counts fully in the cost. */
const fullCost = 24;
/** What is left of the expected spread after a step. */
const narrowing = 0.6;
/** A scale further from the start than this is lost. */
const largestStep = 0.1;
/** Contrast is never believed to have changed more: fading to nothing would explain a large thing that was removed. */
const smallestGain = 0.7;
/** Nor do edges differ in tone from the plain parts by more than this, in 8-bit steps. */
const offsetRange = 20;
/** The spread is told by the smaller residuals: more than half of the edges of a flat drawing may belong to what was exchanged. */
const lowPart = 0.3;
/** From that quantile of absolute residuals to their standard deviation, for Gaussian noise. */
const lowScale = 2.595;
/** Fewer samples than this tell nothing. */
const fewestSamples = 24;
const unknowns = 6;

/**
 * Finds scale and shift such that result(scale × position + shift) ≈ gain × parent(position) + offset, by Gauss–Newton
 * steps with Tukey's weights: what has been edited becomes an outlier and has no say.
 * Sources: Baker and Matthews, "Lucas-Kanade 20 years on", 2004, section 3; Beaton and Tukey, 1974 (the weights).
 *
 * @returns Undefined where the picture holds too little to tell.
 */
export function refineTransform({
  samples,
  result,
  start,
  iterations,
  startSpread,
  startOffset = 0,
}: RefineTransformOptions): RefinedTransform | undefined {
  if (samples.count < fewestSamples) return undefined;
  const halfWidth = result.width / 2;
  const halfHeight = result.height / 2;
  const errors = new Float32Array(samples.count);
  const sizes = new Float32Array(samples.count);
  const inside = new Uint8Array(samples.count);
  let { scaleX, scaleY, shiftX, shiftY } = start;
  let gain = 1;
  let offset = startOffset;
  let cost = 1;
  for (let iteration = 0; ; iteration += 1) {
    let total = 0;
    for (let index = 0; index < samples.count; index += 1) {
      const x = samples.x[index]! * scaleX + shiftX + halfWidth - 0.5;
      const y = samples.y[index]! * scaleY + shiftY + halfHeight - 0.5;
      const isInside = x >= 0 && y >= 0 && x <= result.width - 1 && y <= result.height - 1;
      inside[index] = isInside ? 1 : 0;
      const error = isInside ? gain * samples.value[index]! + offset - samplePlane(result, x, y) : 0;
      errors[index] = error;
      sizes[index] = error < 0 ? -error : error;
      const part = error / fullCost;
      total += isInside ? Math.min(1, part * part) : 0.5;
    }
    cost = samples.count > 0 ? total / samples.count : 1;
    if (iteration === iterations) break;
    const [low = 0] = quantile(sizes, [lowPart], { limit: 256, valid: inside });
    const expected = startSpread * narrowing ** iteration;
    const reach = tukeyReach * Math.max(smallestSpread, expected, lowScale * low);
    const step = findStep({ samples, errors, inside, reach, gain, halfWidth, halfHeight });
    if (!step) return undefined;
    scaleX += step[0]! / halfWidth;
    shiftX += step[1]!;
    scaleY += step[2]! / halfHeight;
    shiftY += step[3]!;
    gain = Math.min(1 / smallestGain, Math.max(smallestGain, gain + step[4]! / 128));
    // What gain does to the middle tones is known from the plain parts of the picture.
    const expectedOffset = startOffset + 128 * (1 - gain);
    offset = Math.min(
      expectedOffset + offsetRange,
      Math.max(expectedOffset - offsetRange, offset + step[5]!),
    );
    // Shrinking the result to a point also makes it agree with itself: that is no answer.
    const hasCollapsed =
      Math.max(Math.abs(scaleX - start.scaleX), Math.abs(scaleY - start.scaleY)) > largestStep;
    if (hasCollapsed || !Number.isFinite(gain)) return undefined;
    const hasSettled = step.slice(0, 4).every((part) => Math.abs(part) < 0.002);
    if (hasSettled && expected <= smallestSpread) iteration = Math.max(iteration, iterations - 2);
  }
  const transform = { scaleX, scaleY, shiftX, shiftY };
  return Object.values(transform).every(Number.isFinite) ? { transform, cost } : undefined;
}

interface StepOptions {
  samples: EdgeSamples;
  errors: Float32Array;
  inside: Uint8Array;
  reach: number;
  gain: number;
  halfWidth: number;
  halfHeight: number;
}

/** The normal equations of one step. Unknowns are scaled so that 1 moves something by about a pixel, or by one 8-bit step. */
function findStep(options: StepOptions): Float64Array | undefined {
  const { samples, errors, inside, reach, gain, halfWidth, halfHeight } = options;
  const matrix = new Float64Array(unknowns * unknowns);
  const right = new Float64Array(unknowns);
  const slopes = new Float64Array(unknowns);
  for (let index = 0; index < samples.count; index += 1) {
    const error = errors[index]!;
    const part = error / reach;
    if (inside[index] === 0 || part >= 1 || part <= -1) continue;
    const weight = (1 - part * part) * (1 - part * part);
    slopes[1] = gain * samples.slopeX[index]!;
    slopes[0] = (slopes[1]! * samples.x[index]!) / halfWidth;
    slopes[3] = gain * samples.slopeY[index]!;
    slopes[2] = (slopes[3]! * samples.y[index]!) / halfHeight;
    slopes[4] = -samples.value[index]! / 128;
    slopes[5] = -1;
    for (let row = 0; row < unknowns; row += 1) {
      const weighted = weight * slopes[row]!;
      right[row]! += weighted * error;
      for (let column = row; column < unknowns; column += 1)
        matrix[row * unknowns + column]! += weighted * slopes[column]!;
    }
  }
  // A direction without any edge across it (stripes, a plain picture) stays where it is.
  for (let row = 0; row < unknowns; row += 1) matrix[row * (unknowns + 1)]! += 1e-3 * (samples.count + 1);
  return solveSymmetric(matrix, right);
}
