import { EngineError } from '@pentimento/engine';
import { sha256 } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import type { ByteSource, ByteStream } from '../shared/byte-source.ts';
import { downloadFile } from './download-file.ts';

const content = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);
const hash = await sha256(content);

function served(pieces: Uint8Array[], options: Partial<ByteStream> = {}): ByteSource {
  const left = [...pieces];
  return async () => ({ status: 200, read: async () => left.shift(), cancel: async () => {}, ...options });
}

function download(
  source: ByteSource,
  signal = new AbortController().signal,
  onBytes = (_bytes: number) => {},
) {
  return downloadFile({
    url: 'https://models.example/a.onnx',
    path: 'a.onnx',
    bytes: content.length,
    sha256: hash,
    source,
    signal,
    onBytes,
  });
}

async function failure(work: Promise<unknown>): Promise<EngineError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (EngineError.isInstance(error)) return error;
  throw new Error(`expected an engine error, got ${String(error)}`);
}

describe('downloadFile', () => {
  it('puts the pieces together and reports the bytes', async () => {
    const seen: number[] = [];
    const source = served([content.slice(0, 10), content.slice(10, 400), content.slice(400)]);
    expect(await download(source, undefined, (bytes) => seen.push(bytes))).toEqual(content);
    expect(seen).toEqual([10, 400, 1000]);
  });

  it.each([0, 1, 500, 999])('says that the connection ended after %i bytes', async (length) => {
    const error = await failure(download(served([content.slice(0, length)])));
    expect(error).toMatchObject({ code: 'stream-cut', isRetryable: true });
    expect(error.message).toContain(`${length} of 1000`);
  });

  it('says that the connection broke', async () => {
    const read = () => Promise.reject(new TypeError('network error'));
    expect(await failure(download(served([], { read })))).toMatchObject({ code: 'stream-cut' });
  });

  it('refuses every single wrong byte', async () => {
    for (const position of [0, 500, 999]) {
      const wrong = content.slice();
      wrong[position] = (wrong[position] ?? 0) ^ 1;
      const error = await failure(download(served([wrong])));
      expect(error).toMatchObject({ code: 'model-unavailable', isRetryable: true });
      expect(error.message).toContain('SHA-256');
    }
  });

  it('stops reading as soon as more comes than was announced', async () => {
    let reads = 0;
    const endless = served([], { read: async () => ((reads += 1), new Uint8Array(600)) });
    expect(await failure(download(endless))).toMatchObject({ code: 'model-unavailable' });
    expect(reads).toBe(2);
  });

  it('refuses another announced length before a byte is read', async () => {
    const error = await failure(download(served([content], { totalBytes: 10 ** 12 })));
    expect(error.code).toBe('model-unavailable');
  });

  it.each([
    [404, 'model-unavailable'],
    [403, 'model-unavailable'],
    [500, 'network-or-cors'],
    [503, 'network-or-cors'],
  ])('tells what a status of %i means', async (status, code) => {
    expect(await failure(download(served([content], { status })))).toMatchObject({ code });
  });

  it('says that it is offline', async () => {
    const error = await failure(download(() => Promise.reject(new TypeError('Failed to fetch'))));
    expect(error).toMatchObject({ code: 'network-or-cors', isRetryable: true });
    expect(error.message).toContain('models.example');
  });

  it('stops when aborted: before, while it connects, while it waits for bytes', async () => {
    expect(await failure(download(served([content]), AbortSignal.abort()))).toMatchObject({
      code: 'aborted',
    });

    const connecting = new AbortController();
    const connects = download(() => new Promise(() => {}), connecting.signal);
    connecting.abort();
    expect(await failure(connects)).toMatchObject({ code: 'aborted' });

    const waiting = new AbortController();
    let cancelled = () => {};
    const ended = new Promise<undefined>((resolve) => (cancelled = () => resolve(undefined)));
    const waits = download(
      served([], { read: () => ended, cancel: async () => cancelled() }),
      waiting.signal,
    );
    setTimeout(() => waiting.abort(), 5);
    expect(await failure(waits)).toMatchObject({ code: 'aborted' });
  });
});
