import type { ToneShift } from '../../protocol/preservation-record.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';
import { collectToneSamples, type ToneSamples } from './tone-samples.ts';
import { fitRobustly } from './fit-robustly.ts';
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
 * Fits, per channel, what turns the result's tones into the parent's: first a straight line, then, from what agreed
 * with it, a cubic curve, a little of the other channels and a slowly varying cast. Tukey's weights keep the edit out.
 */
export function fitTone(options: FitToneOptions): FittedTone {
  const samples = collectToneSamples(options);
  const fits = ([0, 1, 2] as const).map((channel) => fitChannel(samples, channel));
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

interface ChannelFit {
  correction: ChannelCorrection;
  gain: number;
  offset: number;
  size: number;
  largest: number;
}

function fitChannel(samples: ToneSamples, channel: 0 | 1 | 2): ChannelFit {
  const own = samples.result[channel];
  const target = samples.parent[channel];
  const terms = buildTerms(samples, channel);
  const line = fitRobustly({ terms, termCount: affineTerms, stride: allTerms, target, start: new Float64Array(allTerms) });
  const gain = Math.min(gainRange.most, Math.max(gainRange.least, 1 + line.coefficients[1]! / 128));
  const offset = line.coefficients[0]! + 128 * (1 - gain);
  const full = fitRobustly({ terms, termCount: allTerms, stride: allTerms, target, start: line.coefficients });
  const range = rangeOf(own, full.residuals, full.reach);
  const c = full.coefficients;
  const curve = Float32Array.from({ length: 257 }, (_, value) => {
    const v = (Math.min(range.high, Math.max(range.low, value)) - 128) / 128;
    return c[0]! + v * (c[1]! + v * (c[2]! + v * c[3]!));
  });
  let size = 0;
  for (let at = 0; at < own.length; at += 1) size += Math.abs(offset + (gain - 1) * own[at]!);
  let largest = 0;
  for (let at = 0; at < own.length; at += 1) largest = Math.max(largest, Math.abs(predict(terms, at, c)));
  return {
    correction: { curve, next: c[4]! / 128, afterNext: c[5]! / 128, field: [c[6]!, c[7]!, c[8]!, c[9]!, c[10]!] },
    gain: 1 / gain,
    offset: -offset / gain,
    size: own.length > 0 ? size / own.length : 0,
    largest,
  };
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
  for (let term = 0; term < allTerms; term += 1) sum += terms[sample * allTerms + term]! * coefficients[term]!;
  return sum;
}

/** The tones that the fit has seen: outside them a cubic curve means nothing, so it goes on level. */
function rangeOf(values: Float32Array, residuals: Float32Array, reach: number): { low: number; high: number } {
  let low = 255;
  let high = 0;
  for (let at = 0; at < values.length; at += 1) {
    if (Math.abs(residuals[at]!) >= reach) continue;
    if (values[at]! < low) low = values[at]!;
    if (values[at]! > high) high = values[at]!;
  }
  return low > high ? { low: 0, high: 255 } : { low, high };
}
