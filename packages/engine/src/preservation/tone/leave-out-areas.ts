import { solveSymmetric } from '../registration/solve-symmetric.ts';
import { tukeyWeight, type RobustFit } from './fit-robustly.ts';
import type { ToneSamples } from './tone-samples.ts';

/** Options of `leaveOutAreas`. */
export interface LeaveOutAreasOptions {
  samples: ToneSamples;
  /** Terms of red, green and blue, Float32Array, [samples, stride]. */
  terms: readonly Float32Array[];
  /** The fits of red, green and blue. */
  fits: readonly RobustFit[];
  /** How many of the terms were fitted. */
  termCount: number;
  /** How many terms there are. */
  stride: number;
  /** Uint8Array, [samples], a channel: samples with 0 do not count. */
  counts: readonly Uint8Array[];
}

/** A plain area that the others mispredict by more than this was edited, in 8-bit steps over the three channels. */
const largestMiss = 5;
/** An area of more than this part of the picture is its ground, from which the others are told. */
const largestPart = 0.2;
/** More areas than this are not one edit. */
const mostAreas = 2;
/** Holds terms at 0 that nothing else tells of, as a part of the samples. */
const ridge = 2e-4;

/**
 * Fits again without the plain areas that only agree with the tones because they took part in the fit: one thing of a
 * colour of its own bends a curve to itself, and its recolouring would be explained away. Each area in turn is
 * predicted from all others (leave-one-out; the sums of the normal equations are taken off, nothing is fitted anew).
 *
 * @returns Coefficients of red, green and blue, or undefined where every area is predicted well.
 */
export function leaveOutAreas(options: LeaveOutAreasOptions): Float64Array[] | undefined {
  const areas = Math.max(-1, ...new Set(options.samples.area)) + 1;
  if (areas < 2) return undefined;
  const sums = [0, 1, 2].map((channel) => sumEquations(options, channel as 0 | 1 | 2, areas));
  const sizes = new Uint32Array(areas);
  for (const area of options.samples.area) if (area >= 0) sizes[area]! += 1;
  const left = new Set<number>();
  for (;;) {
    let worst = { area: -1, miss: largestMiss };
    for (let area = 0; area < areas; area += 1) {
      if (left.has(area) || sizes[area]! > largestPart * options.samples.area.length) continue;
      const miss = missOf(options, sums, area, left);
      if (miss > worst.miss) worst = { area, miss };
    }
    if (worst.area < 0) break;
    left.add(worst.area);
    if (left.size > mostAreas) return undefined;
  }
  return left.size > 0 ? sums.map((sum) => solveWithout(options, sum, left)) : undefined;
}

/** Normal equations of one channel: index 0 for all samples, 1 + n for area n. */
interface Equations {
  matrices: Float64Array[];
  rights: Float64Array[];
}

function sumEquations(
  { samples, terms, fits, termCount, stride, counts }: LeaveOutAreasOptions,
  channel: 0 | 1 | 2,
  areas: number,
): Equations {
  const matrices = Array.from({ length: areas + 1 }, () => new Float64Array(termCount * termCount));
  const rights = Array.from({ length: areas + 1 }, () => new Float64Array(termCount));
  const { residuals, reach } = fits[channel]!;
  const table = terms[channel]!;
  for (let sample = 0; sample < residuals.length; sample += 1) {
    const weight =
      counts[channel]![sample]! * samples.weight[sample]! * tukeyWeight(residuals[sample]!, reach);
    if (weight === 0) continue;
    const at = sample * stride;
    const target = samples.parent[channel][sample]! - samples.result[channel][sample]!;
    const members = samples.area[sample]! < 0 ? [0] : [0, samples.area[sample]! + 1];
    for (let row = 0; row < termCount; row += 1) {
      const weighted = weight * table[at + row]!;
      for (const member of members) {
        rights[member]![row]! += weighted * target;
        for (let column = row; column < termCount; column += 1)
          matrices[member]![row * termCount + column]! += weighted * table[at + column]!;
      }
    }
  }
  return { matrices, rights };
}

function solveWithout(
  { samples, termCount, stride }: LeaveOutAreasOptions,
  { matrices, rights }: Equations,
  left: ReadonlySet<number>,
): Float64Array {
  const matrix = matrices[0]!.slice();
  const right = rights[0]!.slice();
  for (const area of left) {
    for (let at = 0; at < matrix.length; at += 1) matrix[at]! -= matrices[area + 1]![at]!;
    for (let at = 0; at < right.length; at += 1) right[at]! -= rights[area + 1]![at]!;
  }
  for (let row = 0; row < termCount; row += 1)
    matrix[row * (termCount + 1)]! += ridge * (samples.area.length + 1);
  const coefficients = new Float64Array(stride);
  coefficients.set(solveSymmetric(matrix, right) ?? []);
  return coefficients;
}

/** Length of the mean error over the three channels when an area is predicted from the others. */
function missOf(
  options: LeaveOutAreasOptions,
  sums: readonly Equations[],
  area: number,
  left: ReadonlySet<number>,
): number {
  const { samples, terms, fits, stride, termCount } = options;
  const without = new Set([...left, area]);
  let squares = 0;
  for (const channel of [0, 1, 2] as const) {
    const coefficients = solveWithout(options, sums[channel]!, without);
    let [error, count] = [0, 0];
    for (let sample = 0; sample < samples.area.length; sample += 1) {
      // What the fit has thrown out already bends nothing.
      const isOutlier = Math.abs(fits[channel]!.residuals[sample]!) >= fits[channel]!.reach;
      if (samples.area[sample] !== area || isOutlier) continue;
      let correction = 0;
      for (let term = 0; term < termCount; term += 1)
        correction += terms[channel]![sample * stride + term]! * coefficients[term]!;
      error += samples.parent[channel][sample]! - samples.result[channel][sample]! - correction;
      count += 1;
    }
    squares += (error / Math.max(1, count)) ** 2;
  }
  return Math.sqrt(squares);
}
