import { OverloadedError, RateLimitedError, UnknownOutcomeError } from '@pentimento/engine';
import { describeError } from '@pentimento/adapters/relay/wire';
import type { JobKey } from './job-key.ts';
import type { JobOrder, JobRunner, JobRunnerSettings, JobState } from './job-runner.ts';
import { MemoryJob } from './memory-job.ts';
import { toJobError } from './to-job-error.ts';

/** How long ids are remembered after everything else is gone, so that none is run twice, in milliseconds. */
const rememberedMs = 24 * 3_600_000;
/** How long work that was told to stop is waited for, in milliseconds. */
const patienceMs = 2000;
const retryAfterMs = 2000;

/** A runner in this process, in memory. What is at work when the process dies is lost, and adapters are told so. */
export function createMemoryJobRunner(settings: JobRunnerSettings): JobRunner {
  return new MemoryJobRunner(settings);
}

class MemoryJobRunner implements JobRunner {
  readonly #settings: JobRunnerSettings;
  readonly #startedAt: number;
  /** Ended ones are in the order of their end. */
  readonly #jobs = new Map<string, { job: MemoryJob; forget?: ReturnType<typeof setTimeout> }>();
  /** When those were forgotten that were known, oldest first. */
  readonly #gone = new Map<string, number>();
  /** What is at work, and whose it is. */
  readonly #working = new Map<Promise<void>, string>();
  #isClosing = false;

  constructor(settings: JobRunnerSettings) {
    this.#settings = settings;
    this.#startedAt = settings.now();
  }

  async submit(order: JobOrder): Promise<void> {
    const { user } = order.key;
    const name = nameOf(order.key);
    // Nothing is awaited from here on: the same job may be handed in twice at the same time.
    if (this.#stateOf(name) !== 'unknown') return;
    this.#assertRoom(user);
    const job = new MemoryJob();
    this.#jobs.set(name, { job });
    const working = this.#run(order, job).finally(() => this.#working.delete(working));
    this.#working.set(working, user);
  }

  async state(key: JobKey): Promise<JobState> {
    return this.#stateOf(nameOf(key));
  }

  async *follow(key: JobKey, { after, signal }: { after: number; signal: AbortSignal }) {
    const kept = this.#jobs.get(nameOf(key));
    if (kept) yield* kept.job.follow(after, signal);
  }

  async picture(key: JobKey, pictureId: string): Promise<Uint8Array | undefined> {
    return this.#jobs.get(nameOf(key))?.job.picture(pictureId);
  }

  async cancel(key: JobKey): Promise<void> {
    const name = nameOf(key);
    this.#jobs.get(name)?.job.stop.abort();
    this.#forget(name);
  }

  rememberedMs(): number {
    return Math.min(this.#settings.now() - this.#startedAt, rememberedMs);
  }

  running(): number {
    return this.#working.size;
  }

  async close({ graceMs }: { graceMs: number }): Promise<void> {
    this.#isClosing = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const grace = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
    await Promise.race([Promise.all(this.#working.keys()), grace]);
    clearTimeout(timer);
    const message = 'The relay was stopped while it was at this turn. It may have been paid for.';
    for (const { job } of this.#jobs.values()) job.stop.abort(new UnknownOutcomeError({ message }));
    await Promise.all(this.#working.keys());
  }

  #stateOf(name: string): JobState {
    if (this.#jobs.has(name)) return 'kept';
    return this.#gone.has(name) ? 'gone' : 'unknown';
  }

  #assertRoom(user: string): void {
    const { jobs, jobsPerUser } = this.#settings.limits;
    const running = [...this.#working.values()];
    if (this.#isClosing || running.length >= jobs)
      throw new OverloadedError({
        message: 'The relay has no room for another turn. Try again in a while.',
        retryAfterMs,
      });
    if (running.filter((one) => one === user).length >= jobsPerUser) {
      throw new RateLimitedError({
        message: `You have ${jobsPerUser} turns at work, which is as many as the relay allows. Wait for one of them.`,
        retryAfterMs,
      });
    }
  }

  async #run(order: JobOrder, job: MemoryJob): Promise<void> {
    const { work, limits } = this.#settings;
    const minutes = Math.round(limits.jobMs / 60_000);
    const message = `The relay ended this turn after ${minutes} minutes. It may have been paid for.`;
    const late = setTimeout(() => job.stop.abort(new UnknownOutcomeError({ message })), limits.jobMs);
    const context = {
      signal: job.stop.signal,
      emit: job.append.bind(job),
      keepPicture: job.keep.bind(job),
    };
    await Promise.race([work(order, context), givenUp(job.stop.signal)]);
    clearTimeout(late);
    // Of an adapter that does not listen to its signal nobody shall wait to hear.
    if (!job.isEnded)
      job.append({ type: 'error', error: describeError(toJobError(undefined, job.stop.signal)) });
    this.#keepForAWhile(nameOf(order.key));
  }

  #keepForAWhile(name: string): void {
    const { keptMs, keptBytes } = this.#settings.limits;
    const kept = this.#jobs.get(name);
    if (!kept) return;
    this.#jobs.delete(name);
    const forget = setTimeout(() => this.#forget(name), keptMs);
    // A process must not live on for them.
    (forget as { unref?: () => void }).unref?.();
    this.#jobs.set(name, { ...kept, forget });
    const ended = [...this.#jobs].filter(([, { job }]) => job.isEnded);
    let bytes = ended.reduce((sum, [, { job }]) => sum + job.byteLength, 0);
    for (const [oldest, { job }] of ended) {
      if (bytes <= keptBytes || oldest === name) break;
      bytes -= job.byteLength;
      this.#forget(oldest);
    }
  }

  #forget(name: string): void {
    clearTimeout(this.#jobs.get(name)?.forget);
    this.#jobs.delete(name);
    const now = this.#settings.now();
    this.#gone.set(name, now);
    for (const [oldest, at] of this.#gone) {
      if (now - at <= rememberedMs) break;
      this.#gone.delete(oldest);
    }
  }
}

/** Resolves a while after the signal is aborted. */
function givenUp(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) =>
    signal.addEventListener('abort', () => void setTimeout(resolve, patienceMs), { once: true }),
  );
}

function nameOf({ user, id }: JobKey): string {
  return `${user}\n${id}`;
}
