import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { microManifestUrl } from '../__fixtures__/micro-manifest-path.ts';
import type { ByteSource } from '../shared/byte-source.ts';
import { openAddress } from '../shared/open-address.ts';
import { parseManifest } from '../shared/parse-manifest.ts';
import { collectModelFiles } from './collect-model-files.ts';
import type { FileCache } from './file-cache.ts';
import { memoryFileCache } from './memory-file-cache.ts';

const manifest = parseManifest(JSON.parse(await readFile(new URL(microManifestUrl), 'utf8')));

function collect(cache: FileCache, source: ByteSource) {
  return collectModelFiles({
    manifest,
    manifestUrl: microManifestUrl,
    cache,
    source,
    signal: new AbortController().signal,
    onProgress: () => {},
  });
}
const disk: ByteSource = (url) => openAddress(fetch, url);
const offline: ByteSource = () => Promise.reject(new TypeError('offline'));

describe('collectModelFiles', () => {
  it('needs no network once everything is kept', async () => {
    const cache = memoryFileCache();
    const first = await collect(cache, disk);
    expect(await collect(cache, offline)).toEqual(first);
  });

  it('downloads again what was torn in the cache', async () => {
    const cache = memoryFileCache();
    const first = await collect(cache, disk);
    const { sha256, path } = manifest.files[1] ?? { sha256: '', path: '' };
    await cache.put(sha256, new Uint8Array(first.get(path)?.slice(0, 50) ?? []));
    await expect(collect(cache, offline)).rejects.toMatchObject({ code: 'network-or-cors' });
    expect(await collect(cache, disk)).toEqual(first);
    expect(await collect(cache, offline)).toEqual(first);
  });

  it('keeps what is complete when a later file fails', async () => {
    const cache = memoryFileCache();
    let opened: string[] = [];
    const breaking: ByteSource = (url) => (url.endsWith('tokenizer.json') ? offline(url) : disk(url));
    await expect(collect(cache, breaking)).rejects.toMatchObject({ code: 'network-or-cors' });
    await collect(cache, (url) => ((opened = [...opened, url]), disk(url)));
    expect(opened.map((url) => url.split('/').at(-1))).toEqual(['tokenizer.json', 'tokenizer_config.json']);
  });

  it('goes on without keeping when there is no room', async () => {
    const full: FileCache = { ...memoryFileCache(), put: async () => false };
    expect((await collect(full, disk)).size).toBe(4);
  });
});
