import type { AdapterEvent } from '@pentimento/engine';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createTestRelay, runTurn as run, type TestRelay } from './__fixtures__/test-relay.ts';

beforeAll(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterAll(() => void vi.useRealTimers());

/** Runs a turn; the pauses between two tries take no time. */
async function runTurn(...options: Parameters<typeof run>): ReturnType<typeof run> {
  let isDone = false;
  const running = run(...options).finally(() => (isDone = true));
  while (!isDone) {
    await vi.advanceTimersByTimeAsync(100);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return running;
}

/** A network that fails once: what comes back of one request is broken off after so many bytes. */
function cutOnce(
  relay: TestRelay,
  { path, afterBytes, isClean }: { path: RegExp; afterBytes: number; isClean?: boolean },
) {
  const seen = { cuts: 0, bytes: 0 };
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await relay.fetch(input, init);
    if (!path.test(String(input)) || seen.cuts > 0 || !response.body) return response;
    seen.cuts += 1;
    const body = response.body.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(chunk, controller) {
          const room = afterBytes - seen.bytes;
          seen.bytes += chunk.length;
          if (room >= chunk.length) return controller.enqueue(chunk);
          controller.enqueue(chunk.subarray(0, Math.max(0, room)));
          if (isClean) controller.terminate();
          else controller.error(new TypeError('terminated'));
        },
      }),
    );
    return new Response(body, { status: response.status, headers: response.headers });
  };
  return { fetch, seen };
}

/** A network that loses the answer to the first requests of a kind, after they arrived. */
function loseAnswers(relay: TestRelay, path: RegExp, times: number): typeof globalThis.fetch {
  let left = times;
  return async (input, init) => {
    const response = await relay.fetch(input, init);
    if (!path.test(`${init?.method} ${String(input)}`) || left === 0) return response;
    left -= 1;
    await response.body?.cancel();
    throw new TypeError('Failed to fetch');
  };
}

const shown = (events: AdapterEvent[]): string[] =>
  events.map(({ type }) => type).filter((type) => type !== 'image-preview' && type !== 'pending');
const whole = ['turn-start', 'progress', 'image', 'usage', 'turn-end'];

test('a stream that is cut anywhere goes on where it was: nothing comes twice, nothing is paid twice', async () => {
  const measured = await createTestRelay();
  const { fetch, seen } = cutOnce(measured, { path: /events$/, afterBytes: Infinity });
  await runTurn(measured.adapter('alice', fetch));
  expect(seen.bytes).toBeGreaterThan(500);
  const places = Array.from({ length: 60 }, (_, index) => Math.floor((index * seen.bytes) / 60));
  await Promise.all(
    places.map(async (afterBytes, index) => {
      const relay = await createTestRelay();
      const network = cutOnce(relay, { path: /events$/, afterBytes, isClean: index % 2 === 0 });
      const { events, error } = await runTurn(relay.adapter('alice', network.fetch));
      expect(error, `after ${afterBytes} bytes`).toBeUndefined();
      expect(network.seen.cuts).toBe(1);
      expect(shown(events), `after ${afterBytes} bytes`).toEqual(whole);
      expect(relay.runs).toHaveLength(1);
    }),
  );
});

test('a picture that breaks off is fetched again', async () => {
  const relay = await createTestRelay();
  for (const isClean of [true, false]) {
    // The second picture is the result; the scripted preview has the same bytes, and is passed over when it breaks.
    const { fetch } = cutOnce(relay, { path: /pictures/, afterBytes: 20, isClean });
    const { events, error } = await runTurn(relay.adapter('alice', fetch));
    expect(error).toBeUndefined();
    expect(shown(events)).toEqual(whole);
  }
  expect(relay.runs).toHaveLength(2);
});

test.each([
  ['the hand-over', /^PUT/],
  ['the stream', /^GET .*events$/],
  ['the picture', /^GET .*pictures/],
])('an answer that is lost (%s) is asked for again, and paid for once', async (_name, path) => {
  const relay = await createTestRelay();
  const { events, error } = await runTurn(relay.adapter('alice', loseAnswers(relay, path, 2)));
  expect(error).toBeUndefined();
  expect(shown(events)).toEqual(whole);
  expect(relay.runs).toHaveLength(1);
});

test('a proxy that gives up is no proof that the turn was not taken on', async () => {
  const relay = await createTestRelay();
  let left = 2;
  const network: typeof globalThis.fetch = async (input, init) => {
    const response = await relay.fetch(input, init);
    if (init?.method !== 'PUT' || left === 0) return response;
    left -= 1;
    return new Response('<h1>502 Bad Gateway</h1>', { status: 502 });
  };
  const { events, error } = await runTurn(relay.adapter('alice', network));
  expect(error).toBeUndefined();
  expect(shown(events)).toEqual(whole);
  expect(relay.runs).toHaveLength(1);
});

test('a relay that is not reached any more leaves the turn open, and it can be resumed', async () => {
  const relay = await createTestRelay();
  let isDown = true;
  const network: typeof globalThis.fetch = (input, init) =>
    isDown && String(input).endsWith('/events')
      ? Promise.reject(new TypeError('Failed to fetch'))
      : relay.fetch(input, init);
  const adapter = relay.adapter('alice', network);
  const first = await runTurn(adapter);
  expect(first.error).toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  const notes = first.events.filter((event) => event.type === 'pending');
  expect(notes).toHaveLength(1);
  isDown = false;
  const second = await runTurn(adapter, { pending: structuredClone(notes[0]?.opaque) });
  expect(second.error).toBeUndefined();
  expect(shown(second.events)).toEqual(whole);
  expect(relay.runs).toHaveLength(1);
});

test('a turn that was noted and never arrived is sent on resuming', async () => {
  let now = 0;
  const relay = await createTestRelay({ now: () => now });
  now = 60_000;
  const pending = { jobId: '0123456789abcdef', sentAt: Date.now() - 30_000 };
  const { events, error } = await runTurn(relay.adapter(), { pending });
  expect(error).toBeUndefined();
  expect(shown(events)).toEqual(whole);
  expect(relay.runs).toHaveLength(1);
});

test('what a relay may have forgotten by a restart is not sent again', async () => {
  const relay = await createTestRelay();
  const pending = { jobId: '0123456789abcdef', sentAt: Date.now() - 60_000 };
  const { events, error } = await runTurn(relay.adapter(), { pending });
  expect(error).toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  expect(events.at(-1)).toEqual({ type: 'pending', opaque: null });
  expect(relay.runs).toHaveLength(0);
});

test('when the relay refuses a turn, nothing is left to ask for', async () => {
  const relay = await createTestRelay({ limits: { turnsPerMinute: 1 } });
  await runTurn(relay.adapter());
  const { events, error } = await runTurn(relay.adapter());
  expect(error).toMatchObject({ code: 'rate-limited', isRetryable: true });
  expect((error as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(0);
  expect(events.at(-1)).toEqual({ type: 'pending', opaque: null });
});
