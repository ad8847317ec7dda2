import { expect, test } from 'vitest';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { samplePicture } from '../../../packages/adapters/testing/picture/sample-pictures.ts';
import { createRelay } from './create-relay.ts';
import {
  baseUrl,
  createTestRelay,
  runTurn,
  type TestRelay,
  tokens,
  turnForm,
} from './__fixtures__/test-relay.ts';

const jobId = '0123456789abcdef';
const job = `/v1/jobs/${jobId}`;
const errorOf = async (response: Response) => ((await response.json()) as { error: unknown }).error;

test.each([
  ['none', undefined],
  ['a wrong one', 'Bearer wrong'],
  ['an empty one', 'Bearer '],
  ['a hash instead of a token', `Bearer ${'0'.repeat(64)}`],
  ['another scheme', `Basic ${tokens.alice}`],
])('without a token that is known nobody gets past the door: %s', async (_name, authorization) => {
  const relay = await createTestRelay();
  const headers = authorization === undefined ? undefined : { authorization };
  for (const [method, path] of [
    ['GET', '/v1/models'],
    ['PUT', job],
    ['GET', `${job}/events`],
    ['GET', `${job}/pictures/x`],
    ['DELETE', job],
    ['GET', '/anything'],
  ] as const) {
    const response = await relay.fetch(`${baseUrl}${path}`, { method, ...(headers && { headers }) });
    expect(response.status, `${method} ${path}`).toBe(401);
    expect(await errorOf(response)).toMatchObject({ code: 'authentication', isRetryable: false });
  }
  expect(relay.runs).toHaveLength(0);
});

test("a person's jobs are nobody else's, though the id be known", async () => {
  const relay = await createTestRelay();
  expect((await relay.ask(job, { method: 'PUT', body: turnForm() })).status).toBe(202);
  const text = await (await relay.ask(`${job}/events`)).text();
  const [, picture] = /"id":"([0-9a-f]{64})"/.exec(text) ?? [];
  expect((await relay.ask(`${job}/pictures/${picture}`)).status).toBe(200);
  for (const path of [`${job}/events`, `${job}/pictures/${picture}`])
    expect((await relay.ask(path, {}, 'bob')).status).toBe(404);
  await relay.ask(job, { method: 'DELETE' }, 'bob');
  expect((await relay.ask(`${job}/pictures/${picture}`)).status).toBe(200);
});

test.each([
  'https://evil.test',
  'https://page.test.evil.test',
  'http://page.test',
  'https://page.test:444',
  'null',
])('a page that is not on the list is refused: %s', async (origin) => {
  const relay = await createTestRelay();
  const response = await relay.ask('/v1/models', { headers: { origin } });
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  const preflight = await relay.fetch(`${baseUrl}${job}`, { method: 'OPTIONS', headers: { origin } });
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});

test('a page of the list may call, read and be told of errors, without cookies', async () => {
  const relay = await createTestRelay();
  const origin = 'https://page.test';
  const preflight = await relay.fetch(`${baseUrl}${job}`, { method: 'OPTIONS', headers: { origin } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-headers')).toContain('last-event-id');
  for (const response of [
    preflight,
    await relay.ask('/v1/models', { headers: { origin } }),
    await relay.ask(`${job}/events`, { headers: { origin } }),
    await relay.ask(job, { method: 'PUT', headers: { origin } }),
    await relay.fetch(`${baseUrl}/v1/models`, { headers: { origin } }),
    // Asked when an answer was lost, to know whether the relay is there.
    await relay.fetch(`${baseUrl}/health`, { headers: { origin } }),
  ]) {
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('vary')).toContain('Origin');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
});

test('health needs no token and tells nothing', async () => {
  const relay = await createTestRelay();
  const response = await relay.fetch(`${baseUrl}/health`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('the limits: requests, turns, turns at once, results, length', async () => {
  const script = async function* () {
    yield { type: 'turn-start' } as const;
    await new Promise(() => undefined);
  };
  const putTo = (relay: TestRelay) => (fields: object, id: string, user?: 'bob') =>
    relay.ask(`/v1/jobs/${id}`, { method: 'PUT', body: turnForm(fields) }, user);
  const put = putTo(await createTestRelay({ script, limits: { jobsPerUser: 1, bodyBytes: 100_000 } }));
  const many = await put({ candidates: 5 }, 'many-candidates-1');
  expect(await errorOf(many)).toMatchObject({ code: 'invalid-request' });
  const long = await put({ options: { padding: 'x'.repeat(100_000) } }, 'a-long-turn-12345');
  expect(await errorOf(long)).toMatchObject({
    code: 'invalid-request',
    message: expect.stringMatching(/as much as/),
  });
  expect((await put({}, 'the-first-one-123')).status).toBe(202);
  const second = await put({}, 'the-second-one-12');
  expect(await errorOf(second)).toMatchObject({ code: 'rate-limited', retryAfterMs: 2000 });
  expect((await put({}, 'the-third-one-123', 'bob')).status).toBe(202);
  const small = putTo(await createTestRelay({ script, limits: { jobs: 1 } }));
  expect((await small({}, 'the-first-one-123')).status).toBe(202);
  const response = await small({}, 'the-second-one-12', 'bob');
  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toBe('2');
  expect(await errorOf(response)).toMatchObject({ code: 'overloaded', retryAfterMs: 2000 });
  const slow = await createTestRelay({ limits: { requestsPerMinute: 2 } });
  await slow.ask('/v1/models');
  await slow.ask('/v1/models');
  expect((await slow.ask('/v1/models')).status).toBe(429);
  expect((await slow.ask('/v1/models', {}, 'bob')).status).toBe(200);
});

test('a body that is longer than it says is not taken in', async () => {
  const relay = await createTestRelay({ limits: { bodyBytes: 1000 } });
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 500;
      controller.enqueue(new Uint8Array(500));
    },
  });
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const response = await relay.ask(job, { method: 'PUT', body, headers, duplex: 'half' } as RequestInit);
  expect(response.status).toBe(400);
  expect(sent).toBeLessThan(10_000);
});

test.each([
  ['no JSON', '{'],
  ['no instruction', JSON.stringify({ model: 'scripted:plain' })],
  ['a job of the provider, made up', JSON.stringify({ pending: { id: 'job-of-somebody' } })],
  ['a picture that did not come', JSON.stringify({ base: 'picture-0' })],
  ['a picture from elsewhere', JSON.stringify({ base: 'https://169.254.169.254/latest' })],
  ['__proto__', '{"__proto__": {"model": "x"}}'],
])('a turn that is not as documented is refused: %s', async (_name, text) => {
  const relay = await createTestRelay();
  const fields =
    text === '{' ? text : JSON.stringify({ ...JSON.parse(await turnText()), ...JSON.parse(text) });
  const form = new FormData();
  form.set('turn', text.includes('__proto__') || text.includes('scripted') ? text : fields);
  const response = await relay.ask(job, { method: 'PUT', body: form });
  expect(response.status).toBe(400);
  expect(relay.runs).toHaveLength(0);
});

async function turnText(): Promise<string> {
  return String(turnForm().get('turn'));
}

test('pictures are believed by their bytes', async () => {
  const relay = await createTestRelay();
  const form = turnForm({ base: 'picture-0' });
  form.set('picture-0', new Blob(['<svg onload="alert(1)"/>'], { type: 'image/png' }));
  expect((await relay.ask(job, { method: 'PUT', body: form })).status).toBe(400);
  const base = await samplePicture([10, 20, 30], { width: 16, height: 16 });
  const { error } = await runTurn(relay.adapter(), {
    base: { ...base, width: 9999, mediaType: 'image/webp' },
  });
  expect(error).toBeUndefined();
  expect(relay.runs[0]?.base).toMatchObject({ mediaType: 'image/png', width: 16, height: 16 });
});

test('only the models that the operator allows', async () => {
  const relay = await createTestRelay({ models: ['scripted:other'] });
  expect(await relay.adapter().models()).toEqual([]);
  expect((await runTurn(relay.adapter())).error).toMatchObject({ code: 'model-unavailable' });
});

test('a relay that could not be safe does not come to be', () => {
  const users = [{ name: 'alice', tokenHash: '0'.repeat(64) }];
  const adapters = [{} as never];
  expect(() => createRelay({ adapters: [], users, origins: [] })).toThrow(/nothing to relay/);
  expect(() => createRelay({ adapters, users: [], origins: [] })).toThrow(/Nobody/);
  expect(() => createRelay({ adapters, users: [{ name: 'a', tokenHash: 'secret' }], origins: [] })).toThrow(
    /hash/,
  );
  for (const origin of ['*', 'https://page.test/', 'page.test', 'https://*.page.test', 'null'])
    expect(() => createRelay({ adapters, users, origins: [origin] })).toThrow(/not an origin/);
});
