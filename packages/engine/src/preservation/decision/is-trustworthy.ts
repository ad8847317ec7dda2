import { thresholds } from '../thresholds.ts';
import type { PairAnalysis } from './pair-analysis.ts';

/** Whether place and tone were found and are small enough to be drift, so that they may be undone. */
export function isTrustworthy({ transform, agreement, tone, ...size }: PairAnalysis): boolean {
  const limits = thresholds.registration;
  return (
    agreement >= limits.agreement &&
    Math.max(Math.abs(transform.scaleX - 1), Math.abs(transform.scaleY - 1)) <= limits.scale &&
    Math.abs(transform.shiftX) <= limits.shift * size.width * size.factor &&
    Math.abs(transform.shiftY) <= limits.shift * size.height * size.factor &&
    tone.size <= thresholds.tone.shift
  );
}
