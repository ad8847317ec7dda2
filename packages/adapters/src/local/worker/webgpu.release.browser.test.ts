import { expect, it } from 'vitest';
import { openInPage } from '../__fixtures__/open-in-page.ts';
import { relativeError } from '../__fixtures__/relative-error.ts';
import { gaussianNoise } from '../random/gaussian-noise.ts';
import { denoiseStep } from './denoise-step.ts';
import { encodeInstruction } from './encode-instruction.ts';
import { releaseModel } from './open-model.ts';

const shippedUrl = new URL('../../../../../models/scenes/pentimento-model.json', import.meta.url).href;
const microUrl = new URL('../__fixtures__/micro-model/pentimento-model.json', import.meta.url).href;

/** Relative errors of text, picture and change map of one edit step, WebGPU against WebAssembly. */
async function compareStep(manifestUrl: string, variant: 'jspi' | 'webgpu', prompt: string) {
  const onProcessor = await openInPage(manifestUrl, { backend: 'wasm', variant: 'wasm' });
  const onGraphics = await openInPage(manifestUrl, { backend: 'webgpu', variant });
  const { size } = onProcessor.manifest;
  const noise = (seed: number) => gaussianNoise({ seed, stream: 0, step: 0 }, size.width * size.height * 3);
  const { ids } = onProcessor.tokenizer.tokenize(prompt);
  const text = await encodeInstruction(onProcessor, ids);
  const textError = relativeError(await encodeInstruction(onGraphics, ids), text);
  const conditioning = { text, source: noise(2).map(Math.tanh) };
  const expected = await denoiseStep(onProcessor, conditioning, { sample: noise(1), time: 0.25 });
  const started = performance.now();
  const actual = await denoiseStep(onGraphics, conditioning, { sample: noise(1), time: 0.25 });
  const stepMs = Math.round(performance.now() - started);
  await releaseModel(onGraphics);
  await releaseModel(onProcessor);
  return {
    text: textError,
    picture: relativeError(actual.picture, expected.picture),
    change: relativeError(actual.change ?? noise(3), expected.change ?? noise(4)),
    stepMs,
  };
}

it('computes a full step of the shipped model on WebGPU as on WebAssembly', async () => {
  const errors = await compareStep(shippedUrl, 'jspi', 'make it night');
  console.log('shipped model, one step, WebGPU against WebAssembly:', JSON.stringify(errors));
  expect(errors.text).toBeLessThan(1e-4);
  expect(errors.picture).toBeLessThan(1e-4);
  expect(errors.change).toBeLessThan(1e-4);
}, 900_000);

it('computes the same in the build for browsers without JSPI', async () => {
  const errors = await compareStep(microUrl, 'webgpu', 'make it night');
  expect(errors.picture).toBeLessThan(1e-4);
  expect(errors.change).toBeLessThan(1e-4);
}, 300_000);
