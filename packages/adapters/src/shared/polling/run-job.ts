import { type AdapterEvent, InvalidRequestError } from '@pentimento/engine';
import * as v from 'valibot';
import { followJob, type FollowJobOptions } from './follow-job.ts';
import type { JobState } from './job-state.ts';

/** One turn as a job at a provider. */
export interface RunJobOptions<Job, Result> extends Omit<FollowJobOptions<Result>, 'ask'> {
  /** What the engine kept of an earlier run of this turn (`AdapterRequest.pending`). */
  readonly pending: unknown;
  /** What is kept: plain JSON without keys. */
  readonly schema: v.GenericSchema<unknown, Job>;
  /** Sends the work. Called for a turn that is not pending. */
  readonly submit: () => Promise<Job>;
  /** The provider's id of a job. */
  readonly idOf: (job: Job) => string;
  /** Asks about a job once. */
  readonly ask: (job: Job) => Promise<JobState<Result>>;
  /** Tells the provider to stop. Absent: it cannot be told. */
  readonly cancel?: (job: Job, signal: AbortSignal) => Promise<unknown>;
  /** How long the provider surely knows a job, in milliseconds. Default a day. */
  readonly keptMs?: number;
}

const dayMs = 86_400_000;
const cancelMs = 5000;

/**
 * Sends work, or goes on with work that was sent before, and waits for it. What is needed to ask about it goes out as `pending`
 * before the wait, so that the engine can keep it and nothing is paid for twice. When the run is aborted or left, the provider is
 * told to stop; not when it cannot be reached: then the turn can be resumed.
 */
export async function* runJob<Job, Result>(
  options: RunJobOptions<Job, Result>,
): AsyncGenerator<AdapterEvent, { job: Job; result: Result }> {
  const { pending, submit, idOf, ask, cancel, signal, now, keptMs = dayMs } = options;
  const job = pending === undefined ? await submit() : parseJob(options);
  let isLeft = true;
  try {
    yield { type: 'turn-start', requestId: idOf(job) };
    if (pending === undefined) yield { type: 'pending', opaque: job, expiresAt: now() + keptMs };
    const result = yield* followJob<Result>({ ...options, ask: () => ask(job) });
    isLeft = false;
    return { job, result };
  } catch (error) {
    isLeft = signal.aborted;
    throw error;
  } finally {
    // With a signal of its own: the turn's is aborted.
    if (isLeft) await cancel?.(job, AbortSignal.timeout(cancelMs)).catch(() => undefined);
  }
}

function parseJob<Job, Result>({ pending, schema, label }: RunJobOptions<Job, Result>): Job {
  const parsed = v.safeParse(schema, pending);
  if (parsed.success) return parsed.output;
  // Sending it anew would pay again.
  throw new InvalidRequestError({
    message: `What was noted of this turn at ${label} cannot be read: it was written by another version. Look there for the picture.`,
  });
}
