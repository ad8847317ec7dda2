import type { PairAnalysis } from './pair-analysis.ts';

/** The same analysis with another changed region: the model's own map instead of what was found. */
export function withRegion(analysis: PairAnalysis, region: Uint8Array): PairAnalysis {
  let count = 0;
  for (let at = 0; at < region.length; at += 1) count += region[at]!;
  return { ...analysis, changes: { ...analysis.changes, region, fraction: count / region.length } };
}
