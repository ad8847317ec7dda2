import { type AdapterEvent, EngineError, NetworkOrCorsError, OverloadedError } from '@pentimento/engine';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { JobState } from './job-state.ts';
import { runJob, type RunJobOptions } from './run-job.ts';

const schema = v.object({ id: v.string() });
type Job = v.InferOutput<typeof schema>;
type Options = RunJobOptions<Job, string>;

/** A provider that answers the questions in turn, the last answer for ever. */
function provider(answers: (JobState<string> | Error)[], more: Partial<Options> = {}) {
  const asked: number[] = [];
  const submit = vi.fn(async () => ({ id: 'job-1' }));
  const cancel = vi.fn(async (_job: Job, signal: AbortSignal) => expect(signal.aborted).toBe(false));
  const options: Options = {
    label: 'Provider',
    signal: new AbortController().signal,
    now: Date.now,
    pending: undefined,
    schema,
    submit,
    cancel,
    idOf: ({ id }) => id,
    ask: async () => {
      asked.push(Date.now());
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer instanceof Error) throw answer;
      return answer as JobState<string>;
    },
    ...more,
  };
  return { options, asked, submit, cancel };
}

/** Runs a job while time flies. */
async function run(options: Options): Promise<{ events: AdapterEvent[]; result?: string; error?: unknown }> {
  const events: AdapterEvent[] = [];
  const running = (async () => {
    const steps = runJob(options);
    for (;;) {
      const step = await steps.next();
      if (step.done) return { events, result: step.value.result };
      events.push(step.value);
    }
  })().catch((error: unknown) => ({ events, error }));
  await vi.runAllTimersAsync();
  return running;
}

const working = (progress?: number): JobState<string> => ({
  state: 'running',
  ...(progress !== undefined && { progress }),
});
const done: JobState<string> = { state: 'done', result: 'picture' };

describe('a job at a provider', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it('is noted before the first question', async () => {
    const { options, asked } = provider([done], { keptMs: 5000 });
    const steps = runJob(options);
    expect((await steps.next()).value).toEqual({ type: 'turn-start', requestId: 'job-1' });
    const noted = { type: 'pending', opaque: { id: 'job-1' }, expiresAt: 1_005_000 };
    expect((await steps.next()).value).toEqual(noted);
    expect(asked).toEqual([]);
    expect(await steps.next()).toEqual({ done: true, value: { job: { id: 'job-1' }, result: 'picture' } });
  });

  it('goes on where it was noted, without being sent', async () => {
    const { options, submit } = provider([done], { pending: { id: 'job-7' } });
    const { events, result } = await run(options);
    expect(events).toEqual([{ type: 'turn-start', requestId: 'job-7' }]);
    expect(result).toBe('picture');
    expect(submit).not.toHaveBeenCalled();
  });

  it('is not sent anew when what was noted cannot be read', async () => {
    const { options, submit } = provider([done], { pending: 'strange' });
    expect((await run(options)).error).toMatchObject({ code: 'invalid-request' });
    expect(submit).not.toHaveBeenCalled();
  });

  it('is asked about ever more slowly, every three seconds at last', async () => {
    const { options, asked } = provider([...Array.from({ length: 20 }, () => working()), done]);
    await run(options);
    const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
    expect(pauses.slice(0, 3)).toEqual([500, 625, 781]);
    expect(pauses.every((pause, index) => pause >= (pauses[index - 1] ?? 0))).toBe(true);
    expect(pauses.at(-1)).toBe(3000);
  });

  it('tells places in the queue and progress once each, and never goes back', async () => {
    const queued = (position: number): JobState<string> => ({ state: 'queued', position });
    const answers = [queued(2), queued(2), queued(0), working(0.4), working(0.2), working(0.7), done];
    const { events } = await run(provider(answers).options);
    expect(events.slice(2)).toEqual([
      { type: 'queue-update', position: 2 },
      { type: 'queue-update', position: 0 },
      { type: 'progress', value: 0.4, stage: 'working' },
      { type: 'progress', value: 0.7, stage: 'working' },
    ]);
  });

  it('that failed is no longer pending, so that a retry sends a new one', async () => {
    const error = new OverloadedError({ message: 'The job failed.' });
    const { options, cancel } = provider([working(), { state: 'failed', error }]);
    const outcome = await run(options);
    expect(outcome.events.at(-1)).toEqual({ type: 'pending', opaque: null });
    expect(outcome.error).toBe(error);
    expect(cancel).not.toHaveBeenCalled();
  });

  it('that takes too long stays pending, and is not stopped', async () => {
    const { options, cancel } = provider([working()], { limitMs: 60_000 });
    const { events, error } = await run(options);
    expect(error).toMatchObject({ code: 'unknown-outcome', isRetryable: false });
    expect(events).not.toContainEqual({ type: 'pending', opaque: null });
    expect(cancel).not.toHaveBeenCalled();
  });

  it('survives that it cannot be asked about for a while', async () => {
    const dead = new NetworkOrCorsError({ message: 'The line is dead.' });
    const { result } = await run(provider([working(), dead, dead, dead, done]).options);
    expect(result).toBe('picture');
  });

  it('that cannot be asked about any more stays pending, and is not stopped', async () => {
    const { options, cancel } = provider([new NetworkOrCorsError({ message: 'The line is dead.' })]);
    const { events, error } = await run(options);
    expect(EngineError.hasCode(error, 'unknown-outcome')).toBe(true);
    expect(events).not.toContainEqual({ type: 'pending', opaque: null });
    expect(cancel).not.toHaveBeenCalled();
  });

  it('is stopped at the provider when the turn is aborted', async () => {
    const controller = new AbortController();
    const { options, cancel } = provider([working()], { signal: controller.signal });
    setTimeout(() => controller.abort(), 5000);
    expect((await run(options)).error).toMatchObject({ code: 'aborted' });
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('is stopped when nobody listens any more, even before the first question', async () => {
    const { options, cancel } = provider([working()]);
    for await (const event of runJob(options)) if (event.type === 'pending') break;
    expect(cancel).toHaveBeenCalledOnce();
  });
});
