import { OverloadedError } from '@pentimento/engine';
import type { AdapterScript } from '@pentimento/engine/testing/scripted-adapter';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test, vi } from 'vitest';
import { createTestRelay, runTurn, turnForm } from './__fixtures__/test-relay.ts';

/** Starts, and waits until it is stopped. */
function endless() {
  const seen = { started: 0, stopped: 0 };
  const script: AdapterScript = async function* (_request, { signal }) {
    seen.started += 1;
    yield { type: 'turn-start' };
    yield { type: 'progress', value: 0.5, stage: 'drawing' };
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    seen.stopped += 1;
    signal.throwIfAborted();
  };
  return { seen, script };
}

test('aborting the turn in the page ends the work at the provider', async () => {
  const { seen, script } = endless();
  const relay = await createTestRelay({ script });
  const controller = new AbortController();
  const { error } = await runTurn(
    relay.adapter(),
    {},
    {
      signal: controller.signal,
      onEvent: ({ type }) => type === 'progress' && controller.abort(),
    },
  );
  expect(error).toMatchObject({ code: 'aborted' });
  await expect.poll(() => seen.stopped).toBe(1);
});

test('a page that goes away stops nothing: the turn waits for it', async () => {
  const { seen, script } = endless();
  const relay = await createTestRelay({ script });
  const events = relay
    .adapter()
    .run(
      { model: 'scripted:plain', instruction: 'a house', preserveList: [], references: [], candidates: 1 },
      {
        signal: new AbortController().signal,
        fetch: relay.fetch,
        now: Date.now,
        createId: () => 'id',
        log: () => undefined,
      },
    )
    [Symbol.asyncIterator]();
  for (;;) if ((await events.next()).value?.type === 'progress') break;
  // Nobody reads on.
  expect(seen).toEqual({ started: 1, stopped: 0 });
});

test('a turn that was stopped before it arrived is not run when it does', async () => {
  const relay = await createTestRelay();
  const path = '/v1/jobs/0123456789abcdef';
  expect((await relay.ask(path, { method: 'DELETE' })).status).toBe(204);
  expect((await relay.ask(path, { method: 'PUT', body: turnForm() })).status).toBe(202);
  expect(relay.runs).toHaveLength(0);
  expect((await relay.ask(`${path}/events`)).status).toBe(410);
});

test('closing waits for turns, ends what takes longer, and says what became of it', async () => {
  const { seen, script } = endless();
  const relay = await createTestRelay({ script });
  const run = runTurn(relay.adapter());
  await expect.poll(() => seen.started).toBe(1);
  await relay.relay.close({ graceMs: 5 });
  expect(seen.stopped).toBe(1);
  expect((await run).error).toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  expect((await runTurn(relay.adapter())).error).toMatchObject({ code: 'overloaded' });
});

test('a turn that ends while the relay closes arrives whole', async () => {
  let finish: () => void = () => undefined;
  const isFinished = new Promise<void>((resolve) => (finish = resolve));
  const bytes = createTinyPng({ width: 8, height: 8, color: [1, 2, 3] });
  const relay = await createTestRelay({
    script: async function* () {
      yield { type: 'turn-start' };
      yield { type: 'progress', value: 0.5, stage: 'drawing' };
      await isFinished;
      yield { type: 'image', image: { bytes, mediaType: 'image/png', width: 8, height: 8 }, candidate: 0 };
      yield { type: 'turn-end' };
    },
  });
  let closed: Promise<void> | undefined;
  const { events, error } = await runTurn(
    relay.adapter(),
    {},
    {
      onEvent: ({ type }) => {
        if (type !== 'progress') return;
        closed = relay.relay.close();
        finish();
      },
    },
  );
  expect(error).toBeUndefined();
  expect(events.map(({ type }) => type)).toContain('image');
  await closed;
});

test('the same turn handed in twice at the same time is one turn', async () => {
  const relay = await createTestRelay();
  const put = () => relay.ask('/v1/jobs/0123456789abcdef', { method: 'PUT', body: turnForm() });
  const answers = await Promise.all([put(), put(), put()]);
  expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
  expect(relay.runs).toHaveLength(1);
});

test('an adapter that does not listen holds up neither the page nor the next turn', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const script: AdapterScript = async function* () {
      yield { type: 'turn-start' };
      await new Promise(() => undefined);
    };
    const relay = await createTestRelay({ script, limits: { jobsPerUser: 1, jobMs: 1000 } });
    const run = runTurn(relay.adapter());
    let outcome: Awaited<typeof run> | undefined;
    void run.then((ended) => (outcome = ended));
    while (!outcome) {
      await vi.advanceTimersByTimeAsync(100);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(outcome.error).toMatchObject({ code: 'unknown-outcome' });
    expect((await relay.ask('/v1/jobs/0123456789abcdef', { method: 'PUT', body: turnForm() })).status).toBe(
      202,
    );
  } finally {
    vi.useRealTimers();
  }
});

test('a turn that takes too long is ended', async () => {
  const { script } = endless();
  const relay = await createTestRelay({ script, limits: { jobMs: 5 } });
  expect((await runTurn(relay.adapter())).error).toMatchObject({ code: 'unknown-outcome' });
});

test('an adapter that stops without a word does not leave the page waiting', async () => {
  const relay = await createTestRelay({
    script: async function* () {
      yield { type: 'turn-start' };
    },
  });
  expect((await runTurn(relay.adapter())).error).toMatchObject({ code: 'bad-output', isRetryable: false });
});

test('outcomes are kept for a while, and then said to be gone', async () => {
  const relay = await createTestRelay({ limits: { keptMs: 1 } });
  const { events } = await runTurn(relay.adapter());
  const pending = events.find((event) => event.type === 'pending')?.opaque;
  await expect
    .poll(async () => (await runTurn(relay.adapter(), { pending })).error)
    .toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  expect(relay.runs).toHaveLength(1);
});

test('when there is no room for more pictures, the oldest go', async () => {
  const relay = await createTestRelay({ limits: { keptBytes: 1 } });
  const [first, second] = [await runTurn(relay.adapter()), await runTurn(relay.adapter())];
  const again = (outcome: typeof first) => {
    const pending = outcome.events.find((event) => event.type === 'pending')?.opaque;
    return runTurn(relay.adapter(), { pending });
  };
  expect((await again(first)).error).toMatchObject({ code: 'unknown-outcome' });
  expect((await again(second)).error).toBeUndefined();
});

test.each([
  ['answers again', 2, undefined],
  ['does not answer any more', Infinity, { code: 'unknown-outcome', isRetryable: false }],
])('a provider that has the turn and %s is asked, never sent it twice', async (_name, failures, expected) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const sent: unknown[] = [];
    let left = failures;
    const bytes = createTinyPng({ width: 8, height: 8, color: [1, 2, 3] });
    const relay = await createTestRelay({
      script: async function* ({ pending }) {
        if (pending === undefined) sent.push('job');
        yield { type: 'turn-start' };
        if (pending === undefined) yield { type: 'pending', opaque: { job: 7 } };
        else expect(pending).toEqual({ job: 7 });
        left -= 1;
        if (left >= 0) throw new OverloadedError({ message: 'Not now.' });
        yield { type: 'image', image: { bytes, mediaType: 'image/png', width: 8, height: 8 }, candidate: 0 };
        yield { type: 'turn-end' };
      },
    });
    let outcome: Awaited<ReturnType<typeof runTurn>> | undefined;
    void runTurn(relay.adapter()).then((ended) => (outcome = ended));
    while (!outcome) {
      await vi.advanceTimersByTimeAsync(500);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (expected) expect(outcome.error).toMatchObject(expected);
    else expect(outcome.error).toBeUndefined();
    expect(sent).toEqual(['job']);
  } finally {
    vi.useRealTimers();
  }
});
