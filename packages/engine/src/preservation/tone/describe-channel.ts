import { anchorClipped } from './anchor-clipped.ts';
import { allTerms, lumaShares } from './build-tone-terms.ts';
import type { RobustFit } from './fit-robustly.ts';
import type { ChannelCorrection } from './tone-model.ts';
import type { ToneSamples } from './tone-samples.ts';

/** A fit, in terms of what it does. */
export interface ChannelFit {
  /** What it adds. */
  correction: ChannelCorrection;
  /** As a straight line, parent to result: 1 = same. */
  gain: number;
  /** As a straight line, parent to result, in 8-bit steps: 0 = same. */
  offset: number;
  /** Mean of what it adds or takes, in 8-bit steps. */
  size: number;
  /** Largest of what it adds or takes, in 8-bit steps. */
  largest: number;
}

/** Straight lines steeper or flatter than this are no drift any more but another picture. */
const gainRange = { least: 0.5, most: 2 };

/** What `describeChannel` describes. */
export interface DescribeChannelOptions {
  /** As `buildToneTerms` makes them. */
  terms: Float32Array;
  /** Their fit. */
  fit: RobustFit;
  /** Uint8Array, [samples]: samples with 0 did not count. */
  counts: Uint8Array;
}

/** Turns coefficients into a curve and a field to apply, and into numbers to report. */
export function describeChannel(
  samples: ToneSamples,
  channel: 0 | 1 | 2,
  { terms, fit, counts }: DescribeChannelOptions,
): ChannelFit {
  const own = samples.result[channel];
  const range = rangeOf(own, fit, counts);
  const c = fit.coefficients;
  const curve = Float32Array.from({ length: 257 }, (_, value) => {
    const v = (Math.min(range.high, Math.max(range.low, value)) - 128) / 128;
    return c[0]! + v * (c[1]! + v * (c[2]! + v * c[3]!));
  });
  anchorClipped(curve, own, samples.parent[channel]);
  const { gain, offset } = lineThrough(own, terms, c);
  let size = 0;
  let largest = Math.max(Math.abs(curve[0]!), Math.abs(curve[255]!));
  for (let at = 0; at < own.length; at += 1) {
    const correction = Math.abs(predict(terms, at, c));
    size += correction;
    largest = Math.max(largest, correction);
  }
  return {
    correction: {
      curve,
      next: (c[9]! / 128) * lumaShares[(channel + 1) % 3]!,
      afterNext: (c[9]! / 128) * lumaShares[(channel + 2) % 3]!,
      field: [c[4]!, c[5]!, c[6]!, c[7]!, c[8]!],
    },
    gain: 1 / gain,
    offset: -offset / gain,
    size: own.length > 0 ? size / own.length : 0,
    largest,
  };
}

/** The straight line nearest to a correction over the picture's tones, result to parent (least squares). */
function lineThrough(
  own: Float32Array,
  terms: Float32Array,
  coefficients: Float64Array,
): { gain: number; offset: number } {
  let [count, sumX, sumY, sumXX, sumXY] = [1e-6, 0, 0, 0, 0];
  for (let at = 0; at < own.length; at += 1) {
    const x = own[at]! - 128;
    const y = predict(terms, at, coefficients);
    count += 1;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
  }
  const slope = (sumXY - (sumX * sumY) / count) / (sumXX - (sumX * sumX) / count + count);
  const gain = Math.min(gainRange.most, Math.max(gainRange.least, 1 + slope));
  return { gain, offset: sumY / count - ((gain - 1) * sumX) / count + 128 * (1 - gain) };
}

function predict(terms: Float32Array, sample: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < allTerms; term += 1)
    sum += terms[sample * allTerms + term]! * coefficients[term]!;
  return sum;
}

/** The tones that the fit has seen: outside them a cubic curve means nothing, so it goes on level. */
function rangeOf(
  values: Float32Array,
  { residuals, reach }: RobustFit,
  counts: Uint8Array,
): { low: number; high: number } {
  let low = 255;
  let high = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (counts[at] === 0 || Math.abs(residuals[at]!) >= reach) continue;
    if (values[at]! < low) low = values[at]!;
    if (values[at]! > high) high = values[at]!;
  }
  return low > high ? { low: 0, high: 255 } : { low, high };
}
