import { describe, expect, test } from 'vitest';
import { EngineError } from '../errors/engine-error.ts';
import { NetworkOrCorsError } from '../errors/network-or-cors-error.ts';
import { OverloadedError } from '../errors/overloaded-error.ts';
import type { AdapterEvent } from '../protocol/adapter-event.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import { createMemoryMedium } from '../store/memory/create-memory-medium.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import { createFaultyStore } from '../testing/create-faulty-store.ts';
import { createScriptedAdapter } from '../testing/create-scripted-adapter.ts';
import { createTinyPng } from '../testing/create-tiny-png.ts';
import { fastProcessor } from './__fixtures__/fast-processor.ts';
import { createStudio } from './create-studio.ts';
import type { Studio } from './studio.ts';

/** A provider that takes jobs on and is asked about them. Lives longer than a page. */
class JobProvider {
  /** One entry for every job that was sent, and so paid for. */
  readonly sent: string[] = [];
  readonly asked: string[] = [];
  readonly cancelled: string[] = [];
  /** What the next answers to a question are; then the picture. */
  answers: ('wait' | 'unreachable' | 'failed')[] = [];
  /** Resolves whenever a question is left without an answer. */
  onWait: () => void = () => undefined;

  adapter(): ImageAdapter {
    return createScriptedAdapter({ id: 'jobs', script: (request, context) => this.#run(request, context) });
  }

  async *#run(request: AdapterRequest, { signal }: { signal: AbortSignal }): AsyncGenerator<AdapterEvent> {
    const job = (request.pending as { job: string } | undefined)?.job ?? this.#send(request);
    yield { type: 'turn-start', requestId: job };
    if (!request.pending) yield { type: 'pending', opaque: { job } };
    this.asked.push(job);
    const answer = this.answers.shift();
    if (answer === 'unreachable') throw new NetworkOrCorsError({ message: 'The line is dead.' });
    if (answer === 'failed') {
      yield { type: 'pending', opaque: null };
      throw new OverloadedError({ message: 'The job failed.' });
    }
    if (answer === 'wait') {
      this.onWait();
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      this.cancelled.push(job);
      signal.throwIfAborted();
    }
    const { width, height } = request.base ?? { width: 8, height: 8 };
    const bytes = createTinyPng({ width, height, color: [job.length * 9, 80, 160] });
    yield { type: 'image', image: { bytes, mediaType: 'image/png', width, height }, candidate: 0 };
    yield { type: 'usage', costUsd: 0.04 };
    yield { type: 'turn-end' };
  }

  #send({ instruction }: AdapterRequest): string {
    this.sent.push(instruction);
    return `job-${this.sent.length}`;
  }
}

function openStudio(provider: JobProvider, store: PentimentoStore, now?: () => number): Studio {
  return createStudio({
    adapters: [createScriptedAdapter(), provider.adapter()],
    store,
    processor: fastProcessor,
    sleep: async () => undefined,
    ...(now && { now }),
  });
}

/** A session with one picture, and an edit of it that was sent and is waited for. The page is then left as it is. */
async function leaveWhileWaiting() {
  const provider = new JobProvider();
  const medium = createMemoryMedium();
  const studio = openStudio(provider, createMemoryStore({ medium }));
  const session = await studio.createSession({ title: 'Harbour' });
  const first = await session.run({ instruction: 'a house', model: 'scripted:plain' }).result;
  const base = first.images[0]?.id ?? '';
  provider.answers = ['wait'];
  const isWaiting = new Promise<void>((resolve) => (provider.onWait = resolve));
  const mask = { width: 8, height: 8, data: new Uint8Array(64).fill(255, 0, 32) };
  const request = { instruction: 'make it red', model: 'jobs:plain', base, mask, preserve: 'off' } as const;
  const run = session.run({ ...request, options: { jobs: { quality: 'high', apiKey: 'sk-secret' } } });
  run.result.catch(() => undefined);
  await isWaiting;
  // A dead page closes nothing and lets go of nothing but its lock.
  medium.writers.clear();
  return { provider, medium, sessionId: session.id, firstId: first.id, runId: run.turnId, base, mask };
}

describe('a turn that a provider has taken on', () => {
  test('goes on after a reload under its own id: asked about, not sent again', async () => {
    const { provider, medium, sessionId, firstId, runId, base, mask } = await leaveWhileWaiting();
    const session = await openStudio(provider, createMemoryStore({ medium })).openSession(sessionId);
    expect(session.resumable()).toMatchObject([
      { id: runId, parent: firstId, base, opaque: { job: 'job-1' } },
    ]);
    const run = session.resume(runId);
    expect(session.resumable()).toEqual([]);
    expect(session.state.running).toMatchObject([
      { turnId: runId, resumes: runId, instruction: 'make it red' },
    ]);
    const turn = await run.result;
    expect(turn).toMatchObject({ id: runId, parent: firstId, base, status: 'done', costUsd: 0.04 });
    expect(await session.mask(turn.id)).toEqual(mask);
    expect(provider.sent).toEqual(['make the house red']);
    expect(provider.asked).toEqual(['job-1', 'job-1']);
    expect(session.resumable()).toEqual([]);
    expect((await session.export()).size).toBeGreaterThan(0);
  });

  test('is noted without keys, and is no part of a session file', async () => {
    const { provider, medium, sessionId } = await leaveWhileWaiting();
    const store = createMemoryStore({ medium });
    expect(JSON.stringify(await store.sessions.read(sessionId))).not.toContain('sk-secret');
    const session = await openStudio(provider, store).openSession(sessionId);
    const elsewhere = openStudio(provider, createMemoryStore());
    const copy = await elsewhere.importSession(await session.export());
    expect(copy.resumable()).toEqual([]);
    expect(copy.turns()).toHaveLength(1);
  });

  test('keeps the files that it needs while it is open, and lets them go afterwards', async () => {
    const { provider, medium, sessionId, runId } = await leaveWhileWaiting();
    const store = createMemoryStore({ medium });
    const session = await openStudio(provider, store).openSession(sessionId);
    const before = await store.images.list();
    expect(before).toHaveLength(2);
    provider.answers = ['wait'];
    const isWaiting = new Promise<void>((resolve) => (provider.onWait = resolve));
    const run = session.resume(runId);
    await isWaiting;
    run.abort();
    await expect(run.result).rejects.toMatchObject({ code: 'aborted' });
    expect(provider.cancelled).toEqual(['job-1']);
    expect(session.resumable()).toEqual([]);
    await session.deleteTurn(runId);
    expect(await store.images.list()).toHaveLength(1);
  });

  test('is tried again by asking, and by sending only when the provider has given up', async () => {
    const provider = new JobProvider();
    provider.answers = ['unreachable', 'failed'];
    const session = await openStudio(provider, createMemoryStore()).createSession();
    const turn = await session.run({ instruction: 'a boat', model: 'jobs:plain' }).result;
    expect(turn.status).toBe('done');
    expect(provider.sent).toHaveLength(2);
    expect(provider.asked).toEqual(['job-1', 'job-1', 'job-2']);
  });

  test('can be resumed after all tries to ask have failed; the failed turn stays', async () => {
    const provider = new JobProvider();
    provider.answers = [
      'unreachable',
      'unreachable',
      'unreachable',
      'unreachable',
      'unreachable',
      'unreachable',
    ];
    const session = await openStudio(provider, createMemoryStore()).createSession();
    const run = session.run({ instruction: 'a boat', model: 'jobs:plain' });
    await expect(run.result).rejects.toMatchObject({ code: 'network-or-cors' });
    expect(session.turn(run.turnId)).toMatchObject({ status: 'failed' });
    expect(session.resumable()).toMatchObject([{ id: run.turnId }]);
    const second = session.resume(run.turnId);
    await expect(second.result).rejects.toMatchObject({ code: 'network-or-cors' });
    expect(session.resumable()).toMatchObject([{ id: second.turnId }]);
    const turn = await session.resume(second.turnId).result;
    expect(turn.status).toBe('done');
    expect(session.turns().map(({ status }) => status)).toEqual(['failed', 'failed', 'done']);
    expect(provider.sent).toHaveLength(1);
    expect(session.resumable()).toEqual([]);
  });

  test('goes with the turn that it follows, and when a person removes the failed one', async () => {
    const { provider, medium, sessionId, firstId } = await leaveWhileWaiting();
    const store = createMemoryStore({ medium });
    const session = await openStudio(provider, store).openSession(sessionId);
    await session.deleteTurn(firstId);
    expect(session.resumable()).toEqual([]);
    expect(await store.images.list()).toEqual([]);
  });

  test('a turn that is not open cannot be resumed', async () => {
    const session = await openStudio(new JobProvider(), createMemoryStore()).createSession();
    expect(() => session.resume('01J0000000000000000000000')).toThrow(/at work/);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'a crash at storage call %i pays at most once, and never loses what was noted',
    async (failAt) => {
      for (const when of ['before', 'after'] as const) {
        const provider = new JobProvider();
        const medium = createMemoryMedium();
        const store = createFaultyStore(createMemoryStore({ medium }), { failAt, error: 'crash', when });
        let sessionId: string | undefined;
        try {
          const session = await openStudio(provider, store).createSession({ title: 'Harbour' });
          sessionId = session.id;
          await session.rename('Harbour');
          await session.run({ instruction: 'a boat', model: 'jobs:plain' }).result;
        } catch {
          // The crash, wherever it came.
        }
        medium.writers.clear();
        const reopened = createMemoryStore({ medium });
        const record = sessionId === undefined ? undefined : await reopened.sessions.read(sessionId);
        if (!record) continue;
        const session = await openStudio(provider, reopened).openSession(record.id);
        for (const { id } of session.resumable()) await session.resume(id).result;
        expect(provider.sent.length).toBeLessThanOrEqual(1);
        expect(session.turns().length).toBeLessThanOrEqual(1);
        expect(session.resumable()).toEqual([]);
        // Once it was noted there is a turn in the end.
        if (record.pending) expect(session.turns()).toMatchObject([{ status: 'done', costUsd: 0.04 }]);
      }
    },
  );
});

test('a note that has expired is not offered any more', async () => {
  const { medium, sessionId, provider } = await leaveWhileWaiting();
  const session = medium.sessions.get(sessionId);
  const [note] = session?.record.pending ?? [];
  if (!session || !note) throw new Error('nothing was noted');
  session.record = { ...session.record, pending: [{ ...note, expiresAt: 1000 }] };
  const early = openStudio(provider, createMemoryStore({ medium }), () => 999);
  const opened = await early.openSession(sessionId);
  expect(opened.resumable()).toHaveLength(1);
  await early.dispose();
  const late = await openStudio(provider, createMemoryStore({ medium }), () => 1000).openSession(sessionId);
  expect(late.resumable()).toEqual([]);
  expect(
    EngineError.isInstance(
      await Promise.resolve()
        .then(() => late.resume(note.id))
        .catch((error: unknown) => error),
    ),
  ).toBe(true);
});
