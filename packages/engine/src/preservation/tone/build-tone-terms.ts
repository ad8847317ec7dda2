import type { ToneSamples } from './tone-samples.ts';

/** How many terms the richest model has. */
export const allTerms = 11;

/** Float32Array, [samples, 11]: 1, v, v², v³, the two other channels' distances, x, y, xy, x², y². */
export function buildToneTerms({ result, x, y }: ToneSamples, channel: 0 | 1 | 2): Float32Array {
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
