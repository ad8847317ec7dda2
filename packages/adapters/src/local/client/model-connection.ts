import type { ModelWorker } from '../shared/model-worker.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { Remote } from '../shared/remote.ts';

/** A running worker, or the same code in this thread. */
export interface ModelConnection {
  /** Calls it. @throws DeviceLostError when it dies before it answers; else the error that it answers. */
  call<T>(work: (worker: Remote<ModelWorker> | ModelWorker) => Promise<Outcome<T>>): Promise<T>;
  /** Makes a callback usable by it. */
  share<T extends object>(callback: T): T;
  /** Stops a job after its step. Never fails. */
  cancel(jobId: number): void;
  /** Ends it at once and gives its memory back; calls that wait are rejected. */
  end(): Promise<void>;
}
