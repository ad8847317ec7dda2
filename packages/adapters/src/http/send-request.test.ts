import { EngineError } from '@pentimento/engine';
import { expect, test } from 'vitest';
import { createTestConnection } from './__fixtures__/create-test-connection.ts';
import type { HttpRequest } from './http-request.ts';
import { sendRequest } from './send-request.ts';

const paid: HttpRequest = {
  method: 'POST',
  path: '/images',
  json: { prompt: 'a red house' },
  isPaid: true,
  signal: new AbortController().signal,
};

async function failureOf(
  fetch: typeof globalThis.fetch,
  request: Partial<HttpRequest> = {},
): Promise<EngineError> {
  const error: unknown = await sendRequest(createTestConnection(fetch), { ...paid, ...request }).then(
    () => undefined,
    (rejection: unknown) => rejection,
  );
  if (!EngineError.isInstance(error)) throw new Error(`expected an engine error, got ${String(error)}`);
  return error;
}

const answering = (status: number, body = '', headers: Record<string, string> = {}) =>
  failureOf(async () => new Response(body, { status, headers }));

test.each([
  [400, 'invalid-request', false],
  [401, 'authentication', false],
  [402, 'rate-limited', false],
  [403, 'authentication', false],
  [404, 'model-unavailable', false],
  [408, 'timeout', true],
  [409, 'overloaded', true],
  [413, 'invalid-request', false],
  [422, 'invalid-request', false],
  [429, 'rate-limited', true],
  [500, 'overloaded', true],
  [502, 'overloaded', true],
  [503, 'overloaded', true],
  [504, 'unknown-outcome', false],
  [529, 'overloaded', true],
])('HTTP %i is %s', async (status, code, isRetryable) => {
  expect(await answering(status)).toMatchObject({ code, isRetryable });
});

test('a gateway that gave up on something free is a timeout', async () => {
  const error = await failureOf(async () => new Response('', { status: 504 }), { isPaid: false });
  expect(error).toMatchObject({ code: 'timeout', isRetryable: true });
});

test('says how long to wait, when the provider is busy as well', async () => {
  expect(await answering(429, '', { 'retry-after': '3' })).toMatchObject({ retryAfterMs: 3000 });
  expect(await answering(503, '', { 'retry-after': '4' })).toMatchObject({ retryAfterMs: 4000 });
});

test("repeats the provider's words, without the key and not at length", async () => {
  const said = { error: { message: `Incorrect key secret-key. ${'x'.repeat(5000)}` } };
  const { message } = await answering(401, JSON.stringify(said));
  expect(message).toContain('Incorrect key •••.');
  expect(message.length).toBeLessThan(600);
});

test("calls fetch as a plain function: a page's own refuses to be a method", async () => {
  const owners: unknown[] = [];
  const fetch = async function (this: unknown): Promise<Response> {
    owners.push(this);
    return new Response('{}');
  };
  await sendRequest(createTestConnection(fetch), paid);
  expect(owners).toEqual([undefined]);
});

test('does not follow a redirect, and says where the mistake is', async () => {
  const error = await answering(307, '', { location: 'https://evil.test/' });
  expect(error).toMatchObject({ code: 'invalid-request' });
  expect(error.message).toContain('base URL');
});

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT', 'CERT_HAS_EXPIRED'])(
  '%s proves that nothing was sent',
  async (code) => {
    const asked: unknown[] = [];
    const error = await failureOf(async (input) => {
      asked.push(input);
      throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });
    });
    expect(error).toMatchObject({ code: 'network-or-cors', isRetryable: true });
    expect(asked).toHaveLength(1);
  },
);

test.each(['ECONNRESET', 'UND_ERR_SOCKET', 'EPIPE', 'UND_ERR_HEADERS_TIMEOUT'])(
  '%s shows that it was sent, whatever can be reached now',
  async (code) => {
    const cause = Object.assign(new Error(code), { code });
    const error = await failureOf(async () =>
      Promise.reject(Object.assign(new TypeError('fetch failed'), { cause })),
    );
    expect(error).toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  },
);

test('of several addresses tried, all must have been closed to prove that nothing was sent', async () => {
  const refused = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
  const reset = Object.assign(new Error('reset'), { code: 'ECONNRESET' });
  const failWith = (errors: Error[]) =>
    failureOf(async () =>
      Promise.reject(new TypeError('fetch failed', { cause: new AggregateError(errors) })),
    );
  expect(await failWith([refused, refused])).toMatchObject({ code: 'network-or-cors', isRetryable: true });
  expect(await failWith([refused, reset])).toMatchObject({ code: 'unknown-outcome' });
});

test('a rejection that explains nothing is a lost answer when the place can be reached', async () => {
  const error = await failureOf(async (_input, init) => {
    if (init?.method === 'POST') throw new TypeError('Failed to fetch');
    return new Response('{}', { status: 401 });
  });
  expect(error).toMatchObject({ code: 'unknown-outcome', isRetryable: false });
});

test('… and neither lost nor repeated when it cannot', async () => {
  const error = await failureOf(async () => Promise.reject(new TypeError('Failed to fetch')));
  expect(error).toMatchObject({ code: 'network-or-cors', isRetryable: false });
});

test('… and simply unreachable when it was free', async () => {
  const error = await failureOf(async () => Promise.reject(new TypeError('Failed to fetch')), {
    isPaid: false,
  });
  expect(error).toMatchObject({ code: 'network-or-cors', isRetryable: true });
});

test('an abort is an abort, whatever it broke', async () => {
  const controller = new AbortController();
  const error = await failureOf(
    async () => {
      controller.abort();
      throw new TypeError('Failed to fetch');
    },
    { signal: controller.signal },
  );
  expect(error.code).toBe('aborted');
});

test('what is aborted before it is sent never reaches the platform, whose refusal of a form nobody could catch', async () => {
  let isAsked = false;
  const fetch = async (): Promise<Response> => {
    isAsked = true;
    return new Response();
  };
  expect(await failureOf(fetch, { signal: AbortSignal.abort() })).toMatchObject({ code: 'aborted' });
  expect(isAsked).toBe(false);
});

test.each([
  [true, 'unknown-outcome'],
  [false, 'timeout'],
])('no answer in time (paid: %s) is %s', async (isPaid, code) => {
  const never: typeof globalThis.fetch = (_input, init) =>
    new Promise((_, reject) =>
      init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted'))),
    );
  expect(await failureOf(never, { isPaid, timeoutMs: 5 })).toMatchObject({ code });
});

test('keeps the key out of what a platform says about it', async () => {
  const error = await failureOf(async () => {
    throw new TypeError('Headers.append: "Bearer secret-key" is an invalid header value.');
  });
  const everything = `${error.message} ${error.stack} ${String((error.cause as Error).stack)}`;
  expect(everything).not.toContain('secret-key');
  expect(everything).toContain('invalid header value');
});
