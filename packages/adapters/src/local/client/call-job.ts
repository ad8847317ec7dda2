import { AbortedError } from '@pentimento/engine';
import type { ModelWorker } from '../shared/model-worker.ts';
import type { Outcome } from '../shared/outcome.ts';
import type { Remote } from '../shared/remote.ts';
import type { ModelConnection } from './model-connection.ts';

let lastJobId = 0;

/** Calls a job that can be cancelled. Settles when the job has: a step that runs is waited for. */
export async function callJob<T>(
  connection: ModelConnection,
  signal: AbortSignal,
  work: (worker: Remote<ModelWorker> | ModelWorker, jobId: number) => Promise<Outcome<T>>,
): Promise<T> {
  if (signal.aborted) throw new AbortedError({ message: 'The turn was stopped.' });
  const jobId = (lastJobId += 1);
  const cancel = () => connection.cancel(jobId);
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await connection.call((worker) => work(worker, jobId));
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}
