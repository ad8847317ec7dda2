import type { ByteChannel } from './byte-channel.ts';
import type { JobEvent } from './job-event.ts';
import type { JobSummary } from './job-summary.ts';
import type { OpenRequest } from './open-request.ts';
import type { Outcome } from './outcome.ts';
import type { TurnJob } from './turn-job.ts';

/** Hears about a job. Awaited, so that events never overtake the result. */
export type JobListener = (event: JobEvent) => void | Promise<void>;

/** The side of the adapter that computes. It lives in a worker, or, in Node, in the same thread. */
export interface ModelWorker {
  /**
   * Downloads what is missing, verifies, compiles, checks itself. A model that was open is released first.
   * With `bytes`, files are read through it, without it by the worker's own `fetch`.
   */
  open(
    jobId: number,
    request: OpenRequest,
    listener: JobListener,
    bytes?: ByteChannel,
  ): Promise<Outcome<void>>;
  /** Runs a turn on the open model. */
  run(jobId: number, job: TurnJob, listener: JobListener): Promise<Outcome<JobSummary>>;
  /** Stops a job after the step that it is in. */
  cancel(jobId: number): void;
  /** Waits for the step that is running, then releases the model. */
  close(): Promise<void>;
}
