import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gaussianNoise } from '../random/gaussian-noise.ts';
import type { Backend } from '../shared/backend.ts';
import { openAddress } from '../shared/open-address.ts';
import { parseManifest } from '../shared/parse-manifest.ts';
import type { RuntimeVariant } from '../shared/runtime-variant.ts';
import { collectModelFiles } from './collect-model-files.ts';
import { denoiseStep } from './denoise-step.ts';
import { encodeInstruction } from './encode-instruction.ts';
import { memoryFileCache } from './memory-file-cache.ts';
import { openModel, type OpenModel, releaseModel } from './open-model.ts';
import { runSelfTest } from './self-test.ts';

const manifestUrl = new URL('../__fixtures__/micro-model/pentimento-model.json', import.meta.url).href;

async function open(backend: Backend, variant: RuntimeVariant): Promise<OpenModel> {
  const manifest = parseManifest(await (await fetch(manifestUrl)).json());
  const files = await collectModelFiles({
    manifest,
    manifestUrl,
    cache: memoryFileCache(),
    source: (url) => openAddress(fetch, url),
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  return openModel({ manifest, manifestUrl, backend, variant, threads: 1, cache: 'memory' }, files);
}

function relativeError(actual: Float32Array, expected: Float32Array): number {
  const difference = expected.reduce((sum, value, index) => sum + ((actual[index] ?? NaN) - value) ** 2, 0);
  return Math.sqrt(difference / expected.reduce((sum, value) => sum + value ** 2, 0));
}

describe.each(['jspi', 'webgpu'] as const)('the micro model on WebGPU (%s build)', (variant) => {
  let onGraphics: OpenModel;
  let onProcessor: OpenModel;
  beforeAll(async () => {
    onGraphics = await open('webgpu', variant);
    onProcessor = await open('wasm', 'wasm');
  }, 60_000);
  afterAll(async () => {
    await releaseModel(onGraphics);
    await releaseModel(onProcessor);
  });

  it('computes what WebAssembly computes', async () => {
    const { ids } = onProcessor.tokenizer.tokenize('add a green boat on the left');
    const text = await encodeInstruction(onProcessor, ids);
    const textOnGraphics = await encodeInstruction(onGraphics, ids);
    expect(relativeError(textOnGraphics, text)).toBeLessThan(1e-4);
    const noise = (seed: number) => gaussianNoise({ seed, stream: 0, step: 0 }, 768);
    for (const source of [undefined, noise(2).map(Math.tanh)]) {
      for (const time of [0, 0.3, 0.9]) {
        const conditioning = source === undefined ? { text } : { text, source };
        const expected = await denoiseStep(onProcessor, conditioning, { sample: noise(1), time });
        const actual = await denoiseStep(onGraphics, conditioning, { sample: noise(1), time });
        expect(relativeError(actual.picture, expected.picture)).toBeLessThan(1e-4);
        expect(relativeError(actual.change ?? noise(3), expected.change ?? noise(4))).toBeLessThan(1e-4);
      }
    }
  }, 60_000);

  it('passes the check at start-up', async () => {
    const { selfTest } = onGraphics.manifest;
    if (selfTest === undefined) throw new Error('no self-test');
    expect(await runSelfTest(onGraphics, selfTest)).toBeLessThan(1e-4);
  }, 60_000);
});
