import { describe, expect, test } from 'vitest';
import { EngineError } from '../errors/engine-error.ts';
import { RateLimitedError } from '../errors/rate-limited-error.ts';
import { UnknownOutcomeError } from '../errors/unknown-outcome-error.ts';
import type { TurnEvent } from '../protocol/turn-event.ts';
import { createMemoryMedium } from '../store/memory/create-memory-medium.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import { createScriptedAdapter, type AdapterScript } from '../testing/create-scripted-adapter.ts';
import { createTinyPng } from '../testing/create-tiny-png.ts';
import { createStudio } from './create-studio.ts';

const png = {
  bytes: createTinyPng({ width: 8, height: 8, color: [9, 9, 9] }),
  mediaType: 'image/png',
  width: 8,
  height: 8,
} as const;
const noWait = async (): Promise<void> => undefined;

async function harbour(options: Parameters<typeof createScriptedAdapter>[0] = {}) {
  const adapter = createScriptedAdapter(options);
  const store = createMemoryStore();
  const studio = createStudio({ adapters: [adapter], store, sleep: noWait });
  return { adapter, store, studio, session: await studio.createSession({ title: 'Harbour' }) };
}

async function collect(events: AsyncIterable<TurnEvent>): Promise<TurnEvent[]> {
  const all: TurnEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

describe('a conversation', () => {
  test('makes a picture, changes it, and keeps every state', async () => {
    const { session, adapter } = await harbour();
    const first = await session.run({ instruction: 'a red house by the sea', model: 'scripted:plain' })
      .result;
    const second = await session.run({ instruction: 'make it night', base: first.images[0]?.id ?? '' })
      .result;
    expect(session.path().map(({ request }) => request.instruction)).toEqual([
      'a red house by the sea',
      'make it night',
    ]);
    expect(second.parent).toBe(first.id);
    expect(adapter.requests[1]?.base?.width).toBe(8);
    expect(new Uint8Array(await (await session.image(first.images[0]?.id ?? '')).arrayBuffer())).toEqual(
      createTinyPng({ width: 8, height: 8, color: [...decodeColor(adapter.requests[1]?.base?.bytes)] }),
    );
  });

  test('keeps its order when the clock is set back', async () => {
    let now = Date.UTC(2026, 0, 2);
    const studio = createStudio({ adapters: [createScriptedAdapter()], now: () => now });
    const session = await studio.createSession();
    const first = await session.run({ instruction: 'a' }).result;
    now -= 86_400_000;
    const again = createStudio({ adapters: [createScriptedAdapter()], store: studio.store, now: () => now });
    await session.close();
    const reopened = await again.openSession(session.id);
    const second = await reopened.run({ instruction: 'b' }).result;
    expect(reopened.turns().map(({ id }) => id)).toEqual([first.id, second.id]);
  });

  test('ends the stream of events with the committed turn', async () => {
    const { session } = await harbour();
    const events = await collect(session.run({ instruction: 'a red house' }));
    expect(events.map(({ type }) => type)).toEqual([
      'turn-start',
      'progress',
      'image-preview',
      'image',
      'usage',
      'turn-end',
      'turn-committed',
    ]);
  });

  test('branches: a second change of the same picture stands beside the first', async () => {
    const { session } = await harbour();
    const first = await session.run({ instruction: 'a boat' }).result;
    const base = first.images[0]?.id ?? '';
    const night = await session.run({ instruction: 'make it night', base }).result;
    await session.fork(first.id);
    const snow = await session.run({ instruction: 'make it snow', base }).result;
    expect(session.children(first.id).map(({ id }) => id)).toEqual([night.id, snow.id]);
    expect(session.state.head).toBe(snow.id);
  });

  test('undo walks to the parent and before the first turn, redo walks back', async () => {
    const { session } = await harbour();
    const first = await session.run({ instruction: 'a boat' }).result;
    const second = await session.run({ instruction: 'make it night', base: first.images[0]?.id ?? '' })
      .result;
    expect(await session.undo()).toBe(first.id);
    expect(await session.undo()).toBeNull();
    expect(session.state).toMatchObject({ canUndo: false, canRedo: true });
    expect(await session.undo()).toBeNull();
    await session.redo();
    expect(await session.redo()).toBe(second.id);
    expect(session.state.canRedo).toBe(false);
  });

  test('deleting a turn removes what follows it and selects its parent', async () => {
    const { session, store } = await harbour();
    const first = await session.run({ instruction: 'a boat' }).result;
    const second = await session.run({ instruction: 'night', base: first.images[0]?.id ?? '' }).result;
    await session.run({ instruction: 'snow', base: second.images[0]?.id ?? '' }).result;
    await session.deleteTurn(second.id);
    expect(session.turns().map(({ id }) => id)).toEqual([first.id]);
    expect(session.state.head).toBe(first.id);
    expect(await store.images.list()).toEqual([first.images[0]?.id]);
  });

  test('is all there in another studio on the same store', async () => {
    const medium = createMemoryMedium();
    const adapters = [createScriptedAdapter()];
    const one = createStudio({ adapters, store: createMemoryStore({ medium }) });
    const session = await one.createSession({ title: 'Harbour' });
    const first = await session.run({ instruction: 'a boat' }).result;
    await session.run({ instruction: 'night', base: first.images[0]?.id ?? '' }).result;
    await session.undo();
    await one.dispose();
    const again = await createStudio({ adapters, store: createMemoryStore({ medium }) }).openSession(
      session.id,
    );
    await again.whenLoaded();
    expect(again.turns()).toEqual(session.turns());
    expect(again.state).toMatchObject({ title: 'Harbour', head: first.id, canRedo: true, role: 'writer' });
  });

  test('does not take the selection from a person who has gone elsewhere meanwhile', async () => {
    const { session } = await harbour({ delayMs: 5 });
    const first = await session.run({ instruction: 'a boat' }).result;
    const run = session.run({ instruction: 'night', base: first.images[0]?.id ?? '' });
    await session.select(null);
    await run.result;
    expect(session.state.head).toBeNull();
  });
});

describe('failures', () => {
  const failing = (errors: Error[]): AdapterScript =>
    async function* () {
      yield { type: 'turn-start' };
      const error = errors.shift();
      if (error) throw error;
      yield { type: 'image', image: png, candidate: 0 };
      yield { type: 'turn-end' };
    };

  test('tries again after an error that may pass, and says so', async () => {
    const { session } = await harbour({
      script: failing([new RateLimitedError({ message: 'slow down', retryAfterMs: 3 })]),
    });
    const events = await collect(session.run({ instruction: 'a boat' }));
    expect(events.find(({ type }) => type === 'retry')).toMatchObject({
      attempt: 1,
      delayMs: 3,
      reason: 'slow down',
    });
    expect(events.at(-1)?.type).toBe('turn-committed');
  });

  test('a failed turn keeps its mask, to be asked for again', async () => {
    const script = failing([new UnknownOutcomeError({ message: 'no answer' })]);
    const { session, adapter } = await harbour({ script });
    const mask = { width: 8, height: 8, data: Uint8Array.from({ length: 64 }, (_, index) => index * 4) };
    const base = await session.importImage(new Blob([png.bytes]));
    await expect(session.run({ instruction: 'a boat', base, mask }).result).rejects.toThrow('no answer');
    const kept = await session.mask(session.turns()[0]?.id ?? '');
    expect(kept).toEqual(mask);
    const again = await session.run({ instruction: 'a boat', base, mask: kept ?? mask }).result;
    expect(again.mask).toEqual(session.turns()[0]?.mask);
    expect(adapter.requests[1]?.mask).toEqual(mask);
  });

  test('gives up after two retries and keeps the failed turn with its reason', async () => {
    const errors = Array.from({ length: 5 }, () => new RateLimitedError({ message: 'slow down' }));
    const { session, adapter } = await harbour({ script: failing(errors) });
    await expect(session.run({ instruction: 'a boat' }).result).rejects.toMatchObject({
      code: 'rate-limited',
    });
    expect(adapter.requests).toHaveLength(3);
    expect(session.turns()[0]).toMatchObject({
      status: 'failed',
      images: [],
      failure: { code: 'rate-limited', message: 'slow down' },
    });
    expect(session.state.head).toBeNull();
  });

  test('never repeats by itself what may have been paid for', async () => {
    const { session, adapter } = await harbour({
      script: failing([new UnknownOutcomeError({ message: 'no answer' })]),
    });
    await expect(session.run({ instruction: 'a boat' }).result).rejects.toMatchObject({
      code: 'unknown-outcome',
    });
    expect(adapter.requests).toHaveLength(1);
  });

  test('an aborted turn is kept as aborted, and its previews are not', async () => {
    const { session, store } = await harbour({ delayMs: 50 });
    const run = session.run({ instruction: 'a boat' });
    for await (const event of run) {
      if (event.type === 'image-preview') run.abort();
      if (event.type === 'image-preview') break;
    }
    await expect(run.result).rejects.toMatchObject({ code: 'aborted' });
    expect(session.turns()).toMatchObject([{ status: 'aborted' }]);
    expect(await store.images.list()).toEqual([]);
    expect(session.state.running).toEqual([]);
  });

  test.each([
    ['an answer without a picture', [], 'empty'],
    [
      'bytes that are no picture',
      [{ type: 'image', image: { ...png, bytes: new Uint8Array(99) }, candidate: 0 }],
      'bad-output',
    ],
  ] as const)('%s is an error of its own', async (_, events, code) => {
    const script: AdapterScript = async function* () {
      yield { type: 'turn-start' };
      yield* events;
      yield { type: 'turn-end' };
    };
    const { session } = await harbour({ script });
    await expect(session.run({ instruction: 'a boat' }).result).rejects.toMatchObject({ code });
  });

  test.each([
    ['an empty instruction', { instruction: '  ' }],
    ['a seed that is no 32-bit integer', { instruction: 'x', seed: 2 ** 32 }],
    ['a mask without a base', { instruction: 'x', mask: { width: 1, height: 1, data: new Uint8Array(1) } }],
    [
      'a mask of the wrong length',
      { instruction: 'x', base: 'a'.repeat(64), mask: { width: 2, height: 2, data: new Uint8Array(1) } },
    ],
    ['a field that does not exist', { instruction: 'x', promt: 'y' }],
  ])('refuses %s at once, naming the field', async (_, request) => {
    const { session } = await harbour();
    expect(() => session.run(request)).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    expect(session.turns()).toEqual([]);
  });

  test('says which models there are when the wanted one is not', async () => {
    const { session } = await harbour();
    await expect(session.run({ instruction: 'x', model: 'scripted:other' }).result).rejects.toThrow(
      "Models: 'plain'",
    );
  });

  test('keeps a picture that could not be stored, says so until it is, and stores it on retry', async () => {
    const { session, store } = await harbour();
    const commit = store.sessions.commit.bind(store.sessions);
    store.sessions.commit = () =>
      Promise.reject(new EngineError({ code: 'quota-exceeded', isRetryable: false, message: 'full' }));
    await expect(session.run({ instruction: 'a boat' }).result).rejects.toMatchObject({
      code: 'quota-exceeded',
    });
    expect(session.state.storageError).toMatchObject({ code: 'quota-exceeded' });
    expect(session.turns()).toEqual([]);
    store.sessions.commit = commit;
    await session.retrySave();
    expect(session.state.storageError).toBeUndefined();
    expect(session.turns()).toMatchObject([{ status: 'done' }]);
  });
});

describe('negotiation', () => {
  test('says what a model cannot honour, and does not send it', async () => {
    const { session, adapter } = await harbour({ capabilities: { seed: false, maxCandidates: 1 } });
    const turn = await session.run({ instruction: 'x', seed: 5, candidates: 3 }).result;
    expect(turn.warnings.map(({ kind, feature }) => `${kind} ${feature}`)).toEqual([
      'degraded candidates',
      'unsupported seed',
    ]);
    expect(adapter.requests[0]).toMatchObject({ candidates: 1 });
    expect(adapter.requests[0]).not.toHaveProperty('seed');
  });

  test('refuses what would not be what was asked for', async () => {
    const { session } = await harbour({ capabilities: { generate: false } });
    await expect(session.run({ instruction: 'a boat' }).result).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });
});

describe('cost', () => {
  test('is estimated before, capped before it is sent, and added up after', async () => {
    const script: AdapterScript = async function* () {
      yield { type: 'turn-start' };
      yield { type: 'image', image: png, candidate: 0 };
      yield { type: 'usage', costUsd: 0.04 };
      yield { type: 'turn-end' };
    };
    const { session, adapter } = await harbour({ script, model: { pricing: { perImageUsd: 0.05 } } });
    await session.setCostCap(0.08);
    expect(await session.estimateCost({ instruction: 'x' })).toEqual({ usd: 0.05, exceedsCap: false });
    await session.run({ instruction: 'x' }).result;
    expect(session.state.spentUsd).toBe(0.04);
    await expect(session.run({ instruction: 'y' }).result).rejects.toThrow('cap');
    expect(adapter.requests).toHaveLength(1);
  });
});

describe('provider state', () => {
  test('goes back on the branch where it came from, and nowhere else', async () => {
    let count = 0;
    const script: AdapterScript = async function* () {
      yield { type: 'turn-start' };
      const bytes = createTinyPng({ width: 8, height: 8, color: [(count += 1) * 70] });
      yield { type: 'image', image: { ...png, bytes }, candidate: 0 };
      yield { type: 'provider-state', opaque: { response: count } };
      yield { type: 'turn-end' };
    };
    const { session, adapter } = await harbour({ script });
    const first = await session.run({ instruction: 'a' }).result;
    const second = await session.run({ instruction: 'b', base: first.images[0]?.id ?? '' }).result;
    await session.run({ instruction: 'c', base: second.images[0]?.id ?? '' }).result;
    await session.run({ instruction: 'd', base: first.images[0]?.id ?? '' }).result;
    expect(adapter.requests.map(({ providerState }) => providerState)).toEqual([
      undefined,
      { response: 1 },
      { response: 2 },
      { response: 1 },
    ]);
    expect(JSON.stringify(session.turns())).not.toContain('response');
  });
});

describe('two tabs', () => {
  test('one writes, the other follows and can take over', async () => {
    const medium = createMemoryMedium();
    const adapters = [createScriptedAdapter()];
    const writer = await createStudio({ adapters, store: createMemoryStore({ medium }) }).createSession();
    const first = await writer.run({ instruction: 'a boat' }).result;
    const follower = await createStudio({ adapters, store: createMemoryStore({ medium }) }).openSession(
      writer.id,
    );
    expect(follower.state.role).toBe('follower');
    expect(() => follower.run({ instruction: 'x' })).toThrow('take it over');
    const second = await writer.run({ instruction: 'night', base: first.images[0]?.id ?? '' }).result;
    await expect.poll(() => follower.state.head).toBe(second.id);
    await follower.takeOver();
    await expect.poll(() => writer.state.role).toBe('follower');
    await follower.run({ instruction: 'snow', base: first.images[0]?.id ?? '' }).result;
    await expect.poll(() => writer.turns().length).toBe(3);
  });
});

/** Reads back the colour of a tiny picture from its first stored pixel. */
function decodeColor(bytes: Uint8Array | undefined): number[] {
  const firstPixel = 8 + 25 + 8 + 2 + 5 + 1;
  return [...(bytes?.subarray(firstPixel, firstPixel + 3) ?? [])];
}

describe('a studio', () => {
  test('takes adapters while it runs, replaces and removes them, and tells', async () => {
    const studio = createStudio({ adapters: [createScriptedAdapter()] });
    let told = 0;
    const stop = studio.subscribe(() => (told += 1));
    await studio.models();
    await studio.connect(createScriptedAdapter({ id: 'cloud' }));
    await studio.connect(createScriptedAdapter({ id: 'cloud', model: { id: 'newer' } }));
    expect((await studio.models()).models.map(({ name }) => name)).toEqual(['scripted:plain', 'cloud:newer']);
    const session = await studio.createSession();
    await session.run({ instruction: 'a', model: 'cloud:newer' }).result;
    await studio.disconnect('cloud');
    await studio.disconnect('nobody');
    await expect(session.run({ instruction: 'b' }).result).rejects.toThrow("no adapter 'cloud'");
    expect(told).toBe(3);
    stop();
  });

  test('asks again which models there are when told to', async () => {
    let isReachable = false;
    const adapter = createScriptedAdapter();
    const { models } = adapter;
    adapter.models = () => (isReachable ? models() : Promise.reject(new Error('Not there.')));
    const studio = createStudio({ adapters: [adapter] });
    expect(await studio.models()).toMatchObject({ models: [], failures: [{ adapterId: 'scripted' }] });
    isReachable = true;
    expect((await studio.models({ refresh: true })).models).toHaveLength(1);
  });
});

describe('what runs while something else is done to the session', () => {
  const slow = (done: () => Promise<void>): AdapterScript =>
    async function* () {
      yield { type: 'turn-start' };
      yield { type: 'usage', costUsd: 0.5 };
      await done();
      yield { type: 'image', image: png, candidate: 0 };
      yield { type: 'turn-end' };
    };

  test('what an aborted or failed turn has cost counts', async () => {
    const { session } = await harbour({ script: slow(() => Promise.reject(new Error('Broken.'))) });
    await expect(session.run({ instruction: 'a' }).result).rejects.toThrow('Broken');
    expect(session.turns()[0]).toMatchObject({ status: 'failed', costUsd: 0.5 });
    expect(session.state.spentUsd).toBe(0.5);
  });

  test('a turn whose parent is deleted is stopped first', async () => {
    let isSlow = false;
    const waiting = Promise.withResolvers<void>();
    const script = slow(() => (isSlow ? waiting.promise : Promise.resolve()));
    const { session, store } = await harbour({ script });
    const first = await session.run({ instruction: 'a' }).result;
    isSlow = true;
    const run = session.run({ instruction: 'b', base: first.images[0]?.id ?? '' });
    const ended = run.result.catch((error: unknown) => (error as EngineError).code);
    const deleted = session.deleteTurn(first.id);
    waiting.resolve();
    await deleted;
    expect(await ended).toBe('aborted');
    expect(session.turns()).toEqual([]);
    expect(await store.images.list()).toEqual([]);
    expect(session.state.storageError).toBeUndefined();
    await session.export();
  });

  test('a tab that has lost the session writes nothing any more', async () => {
    const medium = createMemoryMedium();
    const waiting = Promise.withResolvers<void>();
    const adapter = createScriptedAdapter({ script: slow(() => waiting.promise) });
    const open = () =>
      createStudio({ adapters: [adapter], store: createMemoryStore({ medium }), sleep: noWait });
    const one = await open().createSession();
    await one.rename('One');
    const run = one.run({ instruction: 'a' });
    const ended = run.result.catch((error: unknown) => (error as EngineError).code);
    const other = await open().openSession(one.id);
    const taken = other.takeOver();
    waiting.resolve();
    await taken;
    await other.rename('Other');
    expect(await ended).toBe('aborted');
    expect(other.state.title).toBe('Other');
    await other.export();
    await other.close();
  });
});
