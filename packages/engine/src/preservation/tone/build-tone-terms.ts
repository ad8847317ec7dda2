import type { ToneSamples } from './tone-samples.ts';

/** How many terms the richest model has. */
export const allTerms = 10;

/** Luma's shares of red, green and blue. Source: ITU-R BT.601-7, item 2.5.1. */
export const lumaShares = [0.299, 0.587, 0.114] as const;

/** Float32Array, [samples, 10]: 1, v, v², v³, x, y, xy, x², y², distance to luma. */
export function buildToneTerms({ result, x, y }: ToneSamples, channel: 0 | 1 | 2): Float32Array {
  const own = result[channel];
  const [red, green, blue] = result;
  const [redShare, greenShare, blueShare] = lumaShares;
  const terms = new Float32Array(own.length * allTerms);
  for (let at = 0, to = 0; at < own.length; at += 1, to += allTerms) {
    const v = (own[at]! - 128) / 128;
    terms[to] = 1;
    terms[to + 1] = v;
    terms[to + 2] = v * v;
    terms[to + 3] = v * v * v;
    terms[to + 4] = x[at]!;
    terms[to + 5] = y[at]!;
    terms[to + 6] = x[at]! * y[at]!;
    terms[to + 7] = x[at]! * x[at]!;
    terms[to + 8] = y[at]! * y[at]!;
    const luma = redShare * red[at]! + greenShare * green[at]! + blueShare * blue[at]!;
    terms[to + 9] = (luma - own[at]!) / 128;
  }
  return terms;
}
