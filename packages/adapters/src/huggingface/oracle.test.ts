import { imageToImage, textToImage } from '@huggingface/inference';
import type { AdapterRequest } from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/huggingface/index.ts';
import { type DescribedArrival, describeArrivals } from '../../testing/jobs/describe-arrivals.ts';
import { redirectFetch } from '../../testing/jobs/redirect-fetch.ts';
import { huggingface } from './huggingface.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const accessToken = 'hf_oracle';
const baseUrl = simulator.baseUrl('huggingface');
const adapter = huggingface({ apiKey: accessToken, baseUrl, hubUrl: `${baseUrl}/hub`, pollIntervalMs: 1 });
const bytes = createTinyPng({ width: 64, height: 64, color: [200, 30, 30] });
const inputs = new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' });
const request: AdapterRequest = {
  model: 'Qwen/Qwen-Image',
  instruction: 'a red house',
  preserveList: [],
  references: [],
  candidates: 1,
  seed: 7,
};

beforeEach(() => {
  simulator.exchanges.length = 0;
  // The SDK asks about jobs with the global `fetch`, whatever it was given.
  const hosts = { 'https://router.huggingface.co': baseUrl, 'https://huggingface.co': `${baseUrl}/hub` };
  vi.stubGlobal('fetch', redirectFetch(hosts));
});
afterEach(() => void vi.unstubAllGlobals());

async function run(changes: Partial<AdapterRequest>): Promise<void> {
  const { signal } = new AbortController();
  const { fetch } = globalThis;
  const context = { signal, fetch, now: Date.now, createId: () => 'id', log: () => undefined };
  for await (const _ of adapter.run({ ...request, ...changes }, context));
}

/** What arrived, without how often a job is asked about, and that the SDK remembers what the hub said. */
function arrived(): DescribedArrival[] {
  const all = describeArrivals(simulator.exchanges, {
    jobId: /hffal-\d+/,
    ignoredPaths: /\/files\/|^\/huggingface\/hub/,
  });
  return all.filter(({ path }, index) => path !== all[index - 1]?.path);
}

describe('the SDK of the vendor sends the same', () => {
  const size = { width: 1024, height: 512 };
  const base = { bytes, mediaType: 'image/png', width: 64, height: 64 } as const;

  it('for a new picture at Hugging Face', async () => {
    const parameters = { ...size, seed: 7 };
    const common = { accessToken, model: 'Qwen/Qwen-Image', inputs: 'a red house' };
    await textToImage({ ...common, provider: 'hf-inference', parameters });
    const bySdk = arrived();
    await run({ model: 'Qwen/Qwen-Image:hf-inference', size });
    expect(arrived()).toEqual(bySdk);
  });

  it('for a change at Hugging Face', async () => {
    const parameters = { prompt: 'make it night', target_size: { width: 64, height: 64 }, seed: 7 };
    const model = 'Qwen/Qwen-Image-Edit-2511';
    await imageToImage({ accessToken, model, inputs, provider: 'hf-inference', parameters });
    const bySdk = arrived();
    // The SDK's body names the model and the provider as well: both are in the address already.
    for (const { body } of bySdk)
      for (const name of ['model', 'provider']) Reflect.deleteProperty(body as object, name);
    await run({ model: `${model}:hf-inference`, instruction: 'make it night', base });
    expect(arrived()).toEqual(bySdk);
  });

  it('for a new picture in the queue of fal', async () => {
    const parameters = { image_size: size, seed: 7 };
    const common = { accessToken, model: 'Qwen/Qwen-Image', inputs: 'a red house' };
    await textToImage({ ...common, provider: 'fal-ai', parameters });
    const bySdk = arrived();
    await run({ model: 'Qwen/Qwen-Image:fal-ai', size });
    expect(arrived()).toEqual(bySdk);
  });

  it('for a change in the queue of fal', async () => {
    const parameters = { prompt: 'make it night', image_size: { width: 64, height: 64 }, seed: 7 };
    const model = 'Qwen/Qwen-Image-Edit-2511';
    await imageToImage({ accessToken, model, inputs, provider: 'fal-ai', parameters });
    const bySdk = arrived();
    await run({ model: `${model}:fal-ai`, instruction: 'make it night', base });
    expect(arrived()).toEqual(bySdk);
  });
});
