import { findChanges } from '../change/find-changes.ts';
import { correctPlanes } from '../tone/correct-planes.ts';
import { agreementOutside } from './agreement-outside.ts';
import { alignPair, type AlignPairOptions } from './align-pair.ts';
import type { PairAnalysis } from './pair-analysis.ts';

/** Options of `analysePair`. */
export interface AnalysePairOptions extends AlignPairOptions {
  /** Called before changes are looked for; may throw to stop. */
  beforeChanges?: () => Promise<void>;
}

/** Registration, tone and change map of a result. */
export async function analysePair({ beforeChanges, ...pair }: AnalysePairOptions): Promise<PairAnalysis> {
  const { factor, before, after, valid, transform, agreement, tone, backdrop } = alignPair(pair);
  await beforeChanges?.();
  const corrected = correctPlanes(after, tone.model);
  const changes = findChanges({ parent: before, result: corrected, valid });
  const covered = valid.reduce((sum, value) => sum + value, 0);
  const { width, height } = before;
  return {
    factor,
    width,
    height,
    transform,
    agreement,
    agreementOutside: agreementOutside({ before, after: corrected, region: changes.region, valid }),
    coverage: covered / valid.length,
    tone,
    changes,
    backdrop,
  };
}
