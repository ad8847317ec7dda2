import { type AdapterEvent, UnknownOutcomeError } from '@pentimento/engine';
import { askUntilAnswered } from '../../http/ask-until-answered.ts';
import { pause } from '../../http/pause.ts';
import type { JobState } from './job-state.ts';

/** What is needed to wait for a job. */
export interface FollowJobOptions<Result> {
  /** The provider's name, for messages. */
  readonly label: string;
  /** Aborting it ends the wait at once. */
  readonly signal: AbortSignal;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Asks once. Free of charge: it is repeated while that may help. */
  readonly ask: () => Promise<JobState<Result>>;
  /** First pause between two questions, in milliseconds; each further one is a quarter longer. Default 500. */
  readonly intervalMs?: number | undefined;
  /** Longest wait in all, in milliseconds. Default 30 minutes. */
  readonly limitMs?: number;
}

const defaultIntervalMs = 500;
const defaultLimitMs = 1_800_000;
/** People watch: longer pauses would show. */
const longestPauseMs = 3000;

/**
 * Waits for a job and tells about it on the way.
 * @throws EngineError why it failed, noted before as no longer pending; `unknown-outcome` when it cannot be asked about or
 * takes too long, and then it can be resumed.
 */
export async function* followJob<Result>(
  options: FollowJobOptions<Result>,
): AsyncGenerator<AdapterEvent, Result> {
  const { label, signal, now, ask, intervalMs = defaultIntervalMs, limitMs = defaultLimitMs } = options;
  const startedAt = now();
  let pauseMs = intervalMs;
  let told = '';
  let value = 0;
  for (;;) {
    const job = await askUntilAnswered(ask, { label, signal });
    if (job.state === 'done') return job.result;
    if (job.state === 'failed') {
      yield { type: 'pending', opaque: null };
      throw job.error;
    }
    if (job.state === 'running') value = Math.max(value, Math.min(1, job.progress ?? 0));
    const news = `${job.state} ${job.state === 'queued' ? job.position : value}`;
    if (news !== told) {
      if (job.state === 'running') yield { type: 'progress', value, stage: 'working' };
      else if (job.position !== undefined) yield { type: 'queue-update', position: job.position };
      told = news;
    }
    if (now() - startedAt > limitMs) {
      throw new UnknownOutcomeError({
        message: `${label} is still at it after ${Math.round(limitMs / 60_000)} minutes. Resume the turn to go on waiting; it is not sent or paid for again.`,
      });
    }
    await pause(pauseMs, signal);
    pauseMs = Math.max(intervalMs, Math.min(longestPauseMs, pauseMs * 1.25));
  }
}
