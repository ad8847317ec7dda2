import type { EncodedImage, ImageMask } from '@pentimento/engine';
import type { FaultPlan } from './fault-plan.ts';

/** One turn for the worker. Plain data: it crosses `postMessage`. */
export interface TurnJob {
  instruction: string;
  base?: EncodedImage;
  mask?: ImageMask;
  /** How many results. */
  candidates: number;
  /** Results that an earlier attempt has already given: not made again. */
  firstCandidate: number;
  seed: number;
  steps: number;
  /** Faults that strike in this job. Tests only. */
  faults?: FaultPlan;
}
