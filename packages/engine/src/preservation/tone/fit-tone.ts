import type { ToneShift } from '../../protocol/preservation-record.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';
import { collectToneSamples, type ToneSamples } from './tone-samples.ts';
import { isBetterInManyPlaces } from './is-better-in-many-places.ts';
import { anchorClipped } from './anchor-clipped.ts';
import { fitRobustly, type RobustFit } from './fit-robustly.ts';
import type { ChannelCorrection, ToneModel } from './tone-model.ts';

/** Options of `fitTone`. */
export interface FitToneOptions {
  /** The parent. */
  parent: ColourPlanes;
  /** The result, laid over it; same size. */
  result: ColourPlanes;
  /** Uint8Array, [height, width]: only pixels with 1 are compared. */
  valid: Uint8Array;
  /** Uint8Array, [height, width]: what is not 0 here is expected to differ. Absent: nothing. */
  excluded?: Uint8Array | undefined;
}

/** The difference in tone between a parent and its result. */
export interface FittedTone {
  /** What corrects the result. */
  model: ToneModel;
  /** The same as a straight line a channel, for people: result = gain × parent + offset. */
  shift: ToneShift;
  /** Mean distance of that line from "no difference" over the picture's tones, of the worst channel, in 8-bit steps. */
  size: number;
}

/** Straight lines steeper or flatter than this are no drift any more but another picture. */
const gainRange = { least: 0.5, most: 2 };
/** Corrections that nowhere reach this many 8-bit steps are rounding: the result's own bytes are taken. */
const smallestCorrection = 0.6;
const affineTerms = 2;
const allTerms = 11;

/**
 * Fits, per channel, what turns the result's tones into the parent's: an offset, a straight line, and then a cubic
 * curve with a little of the other channels and a slowly varying cast. Tukey's weights keep the edit out of each fit,
 * and a richer one is taken only where separate parts of the picture vote for it: else it would explain the edit away.
 */
export function fitTone(options: FitToneOptions): FittedTone {
  const samples = collectToneSamples(options);
  const channels = [0, 1, 2] as const;
  const all = channels.map((channel) => buildTerms(samples, channel));
  const counts = channels.map((channel) => unclipped(samples.result[channel]));
  let chosen = channels.map((channel) => start(samples, channel));
  for (const termCount of [1, affineTerms, allTerms]) {
    const richer = channels.map((channel) =>
      fitRobustly({
        terms: all[channel]!,
        termCount,
        stride: allTerms,
        target: samples.parent[channel],
        start: chosen[channel]!.coefficients,
        counts: counts[channel]!,
      }),
    );
    const residuals = (fits: readonly RobustFit[]) => fits.map((fit) => fit.residuals);
    if (
      isBetterInManyPlaces({ simple: residuals(chosen), rich: residuals(richer), x: samples.x, y: samples.y })
    )
      chosen = richer;
  }
  const fits = channels.map((channel) =>
    describe(samples, channel, { terms: all[channel]!, fit: chosen[channel]!, counts: counts[channel]! }),
  );
  const [red, green, blue] = fits as [ChannelFit, ChannelFit, ChannelFit];
  return {
    model: {
      channels: [red.correction, green.correction, blue.correction],
      isIdentity: fits.every(({ largest }) => largest < smallestCorrection),
    },
    shift: {
      gain: [red.gain, green.gain, blue.gain],
      offset: [red.offset, green.offset, blue.offset],
    },
    size: Math.max(red.size, green.size, blue.size),
  };
}

function start({ result, parent }: ToneSamples, channel: 0 | 1 | 2): RobustFit {
  const own = result[channel];
  const residuals = parent[channel].map((value, at) => value - own[at]!);
  return { coefficients: new Float64Array(allTerms), residuals, reach: 6 };
}

interface ChannelFit {
  correction: ChannelCorrection;
  gain: number;
  offset: number;
  size: number;
  largest: number;
}

interface Described {
  terms: Float32Array;
  fit: RobustFit;
  counts: Uint8Array;
}

function describe(samples: ToneSamples, channel: 0 | 1 | 2, { terms, fit, counts }: Described): ChannelFit {
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
      next: c[4]! / 128,
      afterNext: c[5]! / 128,
      field: [c[6]!, c[7]!, c[8]!, c[9]!, c[10]!],
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

/** Float32Array, [samples, 11]: 1, v, v², v³, the two other channels' distances, x, y, xy, x², y². */
function buildTerms({ result, x, y }: ToneSamples, channel: 0 | 1 | 2): Float32Array {
  const own = result[channel];
  const next = result[(channel + 1) % 3]!;
  const afterNext = result[(channel + 2) % 3]!;
  const terms = new Float32Array(own.length * allTerms);
  for (let at = 0, to = 0; at < own.length; at += 1, to += allTerms) {
    const v = (own[at]! - 128) / 128;
    terms[to] = 1;
    terms[to + 1] = v;
    terms[to + 2] = v * v;
    terms[to + 3] = v * v * v;
    terms[to + 4] = (next[at]! - own[at]!) / 128;
    terms[to + 5] = (afterNext[at]! - own[at]!) / 128;
    terms[to + 6] = x[at]!;
    terms[to + 7] = y[at]!;
    terms[to + 8] = x[at]! * y[at]!;
    terms[to + 9] = x[at]! * x[at]!;
    terms[to + 10] = y[at]! * y[at]!;
  }
  return terms;
}

function predict(terms: Float32Array, sample: number, coefficients: Float64Array): number {
  let sum = 0;
  for (let term = 0; term < allTerms; term += 1)
    sum += terms[sample * allTerms + term]! * coefficients[term]!;
  return sum;
}

/** Clipped tones lie: what was 250 and became brighter reads 255 all the same. All count where little else is left. */
function unclipped(values: Float32Array): Uint8Array {
  const counts = Uint8Array.from(values, (value) => (value > 1 && value < 254 ? 1 : 0));
  const left = counts.reduce((sum, value) => sum + value, 0);
  return left >= values.length / 50 ? counts : counts.fill(1);
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
