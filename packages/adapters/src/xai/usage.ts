import * as v from 'valibot';

/** Money, as xAI counts it. */
export const costSchema = v.object({ cost_in_usd_ticks: v.nullish(v.number()) });

/** Ten thousand million ticks are a dollar. */
const ticksPerUsd = 1e10;

/** Ticks in US dollars. */
export function toUsd(ticks: number): number {
  return ticks / ticksPerUsd;
}
