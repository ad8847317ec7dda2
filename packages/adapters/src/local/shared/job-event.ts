import type { ImageEvent, ImagePreviewEvent, PrepareProgress, WarningEvent } from '@pentimento/engine';

/** Said while a model is being opened. */
export type OpenEvent = { type: 'prepare'; progress: PrepareProgress };

/** A denoising step is done. */
export interface StepEvent {
  type: 'step';
  /** Steps done, over all candidates. */
  done: number;
  /** Steps in all. */
  total: number;
}

/** Said while a turn runs. */
export type TurnJobEvent = StepEvent | ImagePreviewEvent | ImageEvent | WarningEvent;

/** Everything that a worker says about a job. */
export type JobEvent = OpenEvent | TurnJobEvent;
