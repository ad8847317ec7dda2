import { EngineError, type PrepareProgress } from '@pentimento/engine';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectTurn, imagesOf } from '../__fixtures__/collect-turn.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import { local } from './local.ts';
import type { LocalOptions } from './local-options.ts';

const manifestUrl = new URL('../__fixtures__/nano-model/pentimento-model.json', import.meta.url).href;
const adapters: ReturnType<typeof local>[] = [];
function nano(options: LocalOptions = {}) {
  const adapter = local({ models: [manifestUrl], threads: 1, backend: 'wasm', ...options });
  adapters.push(adapter);
  return adapter;
}

async function folder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle('pentimento-models', { create: true });
}

beforeEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('pentimento-models', { recursive: true }).catch(() => {});
});
afterEach(async () => {
  await Promise.all(adapters.splice(0).map((adapter) => adapter.dispose?.()));
});

async function prepare(adapter: ReturnType<typeof local>, signal = new AbortController().signal) {
  const progress: PrepareProgress[] = [];
  await adapter.prepare?.('nano', { signal, onProgress: (entry) => progress.push(entry) });
  return progress;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return EngineError.isInstance(error) ? error.code : String(error);
}

/** Serves the manifest, and the files by the given rule. */
function network(serve: (response: Response, url: string) => Response | Promise<Response>) {
  const urls: string[] = [];
  const fetch: typeof globalThis.fetch = async (address) => {
    const url = String(address);
    urls.push(url);
    const response = await globalThis.fetch(url);
    return url.endsWith('pentimento-model.json') ? response : serve(response, url);
  };
  return { fetch, urls };
}

describe('files of a model in the browser', () => {
  it('are downloaded once and kept under their hash', async () => {
    const { fetch, urls } = network((response) => response);
    const stages = (await prepare(nano({ fetch }))).map(({ stage }) => stage);
    expect(stages).toContain('downloading');
    const manifest = (await (await globalThis.fetch(manifestUrl)).json()) as ModelManifest;
    const kept: string[] = [];
    for await (const name of (await folder()).keys()) kept.push(name);
    expect(kept.toSorted()).toEqual(manifest.files.map(({ sha256 }) => sha256).toSorted());

    urls.length = 0;
    const again = await prepare(nano({ fetch }));
    expect(again.map(({ stage }) => stage)).not.toContain('downloading');
    expect(urls.map((url) => url.split('/').at(-1))).toEqual(['pentimento-model.json']);
  }, 30_000);

  it('are downloaded again when a crash has torn them', async () => {
    await prepare(nano());
    for await (const handle of (await folder()).values()) {
      const writable = await (handle as FileSystemFileHandle).createWritable({ keepExistingData: false });
      await writable.close();
    }
    const stages = (await prepare(nano())).map(({ stage }) => stage);
    expect(stages).toContain('downloading');
    expect(imagesOf(await collectTurn(nano(), { model: 'nano' }))).toHaveLength(1);
  }, 30_000);

  it('leave nothing behind when they arrive damaged, and are refused', async () => {
    const { fetch } = network(async (response, url) => {
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (url.endsWith('denoise.onnx')) bytes[100] = (bytes[100] ?? 0) ^ 1;
      return new Response(bytes);
    });
    const adapter = nano({ fetch });
    expect(await codeOf(prepare(adapter))).toBe('model-unavailable');
    const manifest = (await (await globalThis.fetch(manifestUrl)).json()) as ModelManifest;
    const damaged = manifest.files.find(({ path }) => path === 'denoise.onnx')?.sha256 ?? '';
    await expect((await folder()).getFileHandle(damaged)).rejects.toThrow();
  }, 30_000);

  it('can be fetched again after the connection was cut or gone', async () => {
    let fault: 'cut' | 'gone' | undefined = 'cut';
    const { fetch } = network(async (response, url) => {
      if (fault === 'gone') throw new TypeError('Failed to fetch');
      if (fault === undefined || !url.endsWith('denoise.onnx')) return response;
      return new Response((await response.arrayBuffer()).slice(0, 700));
    });
    const adapter = nano({ fetch });
    expect(await codeOf(prepare(adapter))).toBe('stream-cut');
    fault = 'gone';
    expect(await codeOf(prepare(adapter))).toBe('network-or-cors');
    fault = undefined;
    await prepare(adapter);
    expect(imagesOf(await collectTurn(adapter, { model: 'nano' }))).toHaveLength(1);
  }, 30_000);

  it('stop coming when the preparation is aborted', async () => {
    const abort = new AbortController();
    let cancelled = false;
    const { fetch } = network((response, url) => {
      if (!url.endsWith('denoise.onnx')) return response;
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => controller.enqueue(new Uint8Array(10)),
        cancel: () => void (cancelled = true),
      });
      setTimeout(() => abort.abort(), 50);
      return new Response(body);
    });
    expect(await codeOf(prepare(nano({ fetch }), abort.signal))).toBe('aborted');
    await expect.poll(() => cancelled).toBe(true);
  }, 30_000);

  it('are used without being kept where nothing may be written', async () => {
    await prepare(nano({ cache: 'memory' }));
    const kept: string[] = [];
    for await (const name of (await folder()).keys()) kept.push(name);
    expect(kept).toEqual([]);
  }, 30_000);
});
