import { isWithinDrift } from '../registration/is-within-drift.ts';
import { thresholds } from '../thresholds.ts';
import type { PairAnalysis } from './pair-analysis.ts';

/** Whether place and tone were found and are small enough to be drift, so that they may be undone. */
export function isTrustworthy({ transform, agreement, tone, width, height, factor }: PairAnalysis): boolean {
  return (
    agreement >= thresholds.registration.agreement &&
    isWithinDrift(transform, { width: width * factor, height: height * factor }) &&
    tone.size <= thresholds.tone.shift
  );
}
