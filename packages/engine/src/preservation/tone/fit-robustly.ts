import { quantile } from '../planes/quantile.ts';
import { solveSymmetric } from '../registration/solve-symmetric.ts';

/** Options of `fitRobustly`. */
export interface FitRobustlyOptions {
  /** Float32Array, [samples, stride], row-major. The second term is the value that is corrected, as (value − 128) ÷ 128. */
  terms: Float32Array;
  /** How many of the terms are fitted. */
  termCount: number;
  /** How many terms there are. */
  stride: number;
  /** Float32Array, [samples]: what value plus correction should come to. */
  target: Float32Array;
  /** Float64Array, [stride]: where to begin. */
  start: Float64Array;
  /** Uint8Array, [samples]: samples with 0 do not count. */
  counts: Uint8Array;
  /** Float32Array, [samples]: how much each counts, 0 to 1. */
  importance: Float32Array;
}

/** What `fitRobustly` found. */
export interface RobustFit {
  /** Float64Array, [stride]. */
  coefficients: Float64Array;
  /** Float32Array, [samples]: target − value − correction. */
  residuals: Float32Array;
  /** Residuals at least this large are outliers. */
  reach: number;
}

const iterations = 8;
/** Spread of residuals that is expected at first, in 8-bit steps: else the largest plain area would outlaw the others. */
const startSpread = 4;
/** What is left of it after a step. */
const narrowing = 0.6;
const tukeyReach = 4.685;
/** Smallest spread of residuals that is believed, in 8-bit steps. */
const smallestSpread = 0.6;
/** Steps in which no coefficient moves further than this change nothing any more, in 8-bit steps. */
const smallestStep = 0.02;
/** Holds back terms that the picture says nothing about; negligible for the others. */
const ridge = 1e-3;

/**
 * Iteratively reweighted least squares with Tukey's weights.
 * Source: Holland and Welsch, "Robust regression using iteratively reweighted least-squares", 1977.
 */
export function fitRobustly({
  terms,
  termCount,
  stride,
  target,
  start,
  counts,
  importance,
}: FitRobustlyOptions): RobustFit {
  const count = target.length;
  const residuals = new Float32Array(count);
  const sizes = new Float32Array(count);
  const plain = listPlain(importance, counts);
  let coefficients = start;
  let reach = Infinity;
  for (let iteration = 0; ; iteration += 1) {
    for (let sample = 0; sample < count; sample += 1) {
      const at = sample * stride;
      let correction = 0;
      for (let term = 0; term < stride; term += 1) correction += terms[at + term]! * coefficients[term]!;
      const residual = target[sample]! - (terms[at + 1]! * 128 + 128) - correction;
      residuals[sample] = residual;
      sizes[sample] = Math.abs(residual);
    }
    const [median = 0] = quantile(sizes, [0.5], { limit: 256, valid: plain });
    const expected = startSpread * narrowing ** iteration;
    reach = tukeyReach * Math.max(smallestSpread, expected, 1.4826 * median);
    if (iteration === iterations || count === 0) return { coefficients, residuals, reach };
    const step = solveWeighted({ terms, termCount, stride, residuals, reach, counts, importance });
    if (!step) return { coefficients, residuals, reach };
    coefficients = coefficients.map((value, term) => value + (step[term] ?? 0));
    const hasSettled = expected <= smallestSpread && step.every((part) => Math.abs(part) < smallestStep);
    if (hasSettled) iteration = iterations - 1;
  }
}

/** The spread is told by samples that say most, where there are enough of them. */
function listPlain(importance: Float32Array, counts: Uint8Array): Uint8Array {
  const plain = counts.map((count, at) => (importance[at]! >= 0.5 ? count : 0));
  return plain.reduce((sum, value) => sum + value, 0) >= counts.length / 10 ? plain : counts;
}

interface WeightedOptions {
  terms: Float32Array;
  termCount: number;
  stride: number;
  residuals: Float32Array;
  reach: number;
  counts: Uint8Array;
  importance: Float32Array;
}

function solveWeighted({
  terms,
  termCount,
  stride,
  residuals,
  reach,
  counts,
  importance,
}: WeightedOptions): Float64Array | undefined {
  const matrix = new Float64Array(termCount * termCount);
  const right = new Float64Array(termCount);
  for (let sample = 0; sample < residuals.length; sample += 1) {
    const residual = residuals[sample]!;
    const weight = counts[sample]! * importance[sample]! * tukeyWeight(residual, reach);
    if (weight === 0) continue;
    const at = sample * stride;
    for (let row = 0; row < termCount; row += 1) {
      const weighted = weight * terms[at + row]!;
      right[row]! += weighted * residual;
      for (let column = row; column < termCount; column += 1)
        matrix[row * termCount + column]! += weighted * terms[at + column]!;
    }
  }
  for (let row = 0; row < termCount; row += 1)
    matrix[row * (termCount + 1)]! += ridge * (residuals.length + 1);
  return solveSymmetric(matrix, right);
}

/** Tukey's biweight: 1 without a residual, 0 from `reach` on. */
export function tukeyWeight(residual: number, reach: number): number {
  const part = residual / reach;
  return part >= 1 || part <= -1 ? 0 : (1 - part * part) * (1 - part * part);
}
