import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { microManifestUrl } from '../__fixtures__/micro-manifest-path.ts';
import { openAddress } from '../shared/open-address.ts';
import { parseManifest } from '../shared/parse-manifest.ts';
import { collectModelFiles } from './collect-model-files.ts';
import { memoryFileCache } from './memory-file-cache.ts';
import { openModel, type OpenModel, releaseModel } from './open-model.ts';
import { runSelfTest, selfTestTolerance } from './self-test.ts';

const read = async (url: string) => JSON.parse(await readFile(new URL(url), 'utf8'));

describe('the micro model on WebAssembly', { timeout: 60_000 }, () => {
  let model: OpenModel;

  beforeAll(async () => {
    const manifest = parseManifest(await read(microManifestUrl));
    const files = await collectModelFiles({
      manifest,
      manifestUrl: microManifestUrl,
      cache: memoryFileCache(),
      source: (url) => openAddress(fetch, url),
      signal: new AbortController().signal,
      onProgress: () => {},
    });
    model = await openModel(
      {
        manifest,
        manifestUrl: microManifestUrl,
        backend: 'wasm',
        variant: 'wasm',
        threads: 1,
        cache: 'memory',
      },
      files,
    );
  }, 60_000);
  afterAll(() => releaseModel(model));

  it('computes what the training framework computes, and notices another result', async () => {
    const { selfTest } = model.manifest;
    if (selfTest === undefined) throw new Error('no self-test');
    expect(await runSelfTest(model, selfTest)).toBeLessThan(1e-4);
    const wrong = structuredClone(selfTest);
    const { picture } = wrong.denoise.at(-1)?.outputs ?? {};
    if (picture !== undefined) picture.values = picture.values.map((value) => value * 1.01);
    expect(await runSelfTest(model, wrong)).toBeGreaterThan(selfTestTolerance);
  });

  it('pads, cuts and names unknown words', () => {
    const read = model.tokenizer.tokenize('Make the DRAGON red, dragon and unicorn!');
    expect(read.ids).toHaveLength(8);
    expect(read.unknownWords).toEqual(['DRAGON', 'dragon', 'unicorn']);
    expect(read.droppedTokens).toBeGreaterThan(0);
    expect(model.tokenizer.tokenize('a tree').ids.slice(2)).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
