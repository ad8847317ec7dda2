import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInPage } from '../__fixtures__/open-in-page.ts';
import { relativeError } from '../__fixtures__/relative-error.ts';
import { gaussianNoise } from '../random/gaussian-noise.ts';
import { denoiseStep } from './denoise-step.ts';
import { encodeInstruction } from './encode-instruction.ts';
import { type OpenModel, releaseModel } from './open-model.ts';
import { runSelfTest } from './self-test.ts';

// Emulated graphics need seconds to compile each operator: the model is tiny, and the limits are for busy machines.
const limitMs = 180_000;
const manifestUrl = new URL('../__fixtures__/micro-model/pentimento-model.json', import.meta.url).href;
const noise = (seed: number) => gaussianNoise({ seed, stream: 0, step: 0 }, 768);
let onGraphics: OpenModel;
let onProcessor: OpenModel;

beforeAll(async () => {
  onGraphics = await openInPage(manifestUrl, { backend: 'webgpu', variant: 'jspi' });
  onProcessor = await openInPage(manifestUrl, { backend: 'wasm', variant: 'wasm' });
}, limitMs);
afterAll(async () => {
  await releaseModel(onGraphics);
  await releaseModel(onProcessor);
});

it(
  'computes on WebGPU what it computes on WebAssembly',
  async () => {
    const { ids } = onProcessor.tokenizer.tokenize('add a green boat on the left');
    const text = await encodeInstruction(onProcessor, ids);
    expect(relativeError(await encodeInstruction(onGraphics, ids), text)).toBeLessThan(1e-4);
    for (const source of [undefined, noise(2).map(Math.tanh)]) {
      for (const time of [0, 0.3, 0.9]) {
        const conditioning = source === undefined ? { text } : { text, source };
        const expected = await denoiseStep(onProcessor, conditioning, { sample: noise(1), time });
        const actual = await denoiseStep(onGraphics, conditioning, { sample: noise(1), time });
        expect(relativeError(actual.picture, expected.picture)).toBeLessThan(1e-4);
        expect(relativeError(actual.change ?? noise(3), expected.change ?? noise(4))).toBeLessThan(1e-4);
      }
    }
  },
  limitMs,
);

it(
  'computes on WebGPU what the training framework computed',
  async () => {
    const { selfTest } = onGraphics.manifest;
    if (selfTest === undefined) throw new Error('no self-test');
    expect(await runSelfTest(onGraphics, selfTest)).toBeLessThan(1e-4);
  },
  limitMs,
);
