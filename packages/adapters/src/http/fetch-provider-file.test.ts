import { expect, test } from 'vitest';
import { createTestConnection } from './__fixtures__/create-test-connection.ts';
import { fetchProviderFile } from './fetch-provider-file.ts';

/** Fetches an address and notes what was asked for. */
async function fetchFrom(
  address: string,
  options: { baseUrl?: string; answer?: () => Response; maxBytes?: number } = {},
) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({ url: input instanceof Request ? input.url : String(input), init });
    return options.answer?.() ?? new Response(Uint8Array.of(1, 2, 3));
  };
  const connection = createTestConnection(
    fetch,
    options.baseUrl === undefined ? {} : { baseUrl: options.baseUrl },
  );
  const file = fetchProviderFile(address, {
    connection,
    signal: new AbortController().signal,
    isPaid: true,
    allowedHosts: ['cdn.example.com', '.files.example.com'],
    ...(options.maxBytes !== undefined && { maxBytes: options.maxBytes }),
  });
  const outcome = await file.then(
    (bytes) => ({ bytes, error: undefined }),
    (error: unknown) => ({ bytes: undefined, error }),
  );
  return { ...outcome, asked };
}

test.each(['https://cdn.example.com/a.png?sig=1', 'https://eu.files.example.com/a.png'])(
  'fetches %s, without credentials, redirects or a word of where it came from',
  async (address) => {
    const { bytes, asked } = await fetchFrom(address);
    expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
    expect(asked).toHaveLength(1);
    expect(asked[0]?.url).toBe(address);
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
    });
    expect(asked[0]?.init?.headers).toBeUndefined();
  },
);

test.each([
  ['without encryption', 'http://cdn.example.com/a.png'],
  ['of another host', 'https://cdn.example.com.evil.test/a.png'],
  ['of a host that ends alike', 'https://evilfiles.example.com/a.png'],
  ['of the bare domain', 'https://files.example.com/a.png'],
  ['with another port', 'https://cdn.example.com:8443/a.png'],
  ['with a password', 'https://user:pass@cdn.example.com/a.png'],
  ['of this machine', 'http://127.0.0.1:8080/a.png'],
  ['of a file', 'file:///etc/passwd'],
  ['that is none', 'not an address'],
])('does not fetch an address %s', async (_what, address) => {
  const { error, asked } = await fetchFrom(address);
  expect(error).toMatchObject({ code: 'bad-output', isRetryable: false });
  expect(asked).toEqual([]);
});

test('fetches from this machine while the provider is on this machine, too', async () => {
  const { bytes } = await fetchFrom('http://127.0.0.1:8080/a.png', { baseUrl: 'http://localhost:3000/v1' });
  expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
});

test('decodes a data: address', async () => {
  const { bytes, asked } = await fetchFrom('data:image/png;base64,AQID');
  expect(bytes).toEqual(Uint8Array.of(1, 2, 3));
  expect(asked).toEqual([]);
  expect((await fetchFrom('data:image/png;base64,***')).error).toMatchObject({ code: 'bad-output' });
});

test.each([
  ['says that it is', { 'content-length': '100' }],
  ['turns out to be', {}],
])('stops at a file that %s too large', async (_how, headers) => {
  const answer = () => new Response(new Uint8Array(100), { headers: headers as Record<string, string> });
  const { error } = await fetchFrom('https://cdn.example.com/a.png', { answer, maxBytes: 50 });
  expect(error).toMatchObject({ code: 'bad-output', isRetryable: false });
});

test('an address that has expired is no reason to pay again by itself', async () => {
  const answer = () => new Response('gone', { status: 403 });
  const { error } = await fetchFrom('https://cdn.example.com/a.png', { answer });
  expect(error).toMatchObject({ code: 'bad-output', isRetryable: false });
});
