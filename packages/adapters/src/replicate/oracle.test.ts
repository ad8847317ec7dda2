import type { AdapterEvent, AdapterRequest } from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing';
import Replicate from 'replicate';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/replicate/index.ts';
import { describeArrivals } from '../../testing/jobs/describe-arrivals.ts';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { replicate } from './replicate.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const apiKey = 'r8_oracle';
const baseUrl = `${simulator.baseUrl('replicate')}/v1`;
const sdk = new Replicate({ auth: apiKey, baseUrl, useFileOutput: false });
const adapter = replicate({ apiKey, baseUrl, pollIntervalMs: 1 });
const small = createTinyPng({ width: 64, height: 64, color: [200, 30, 30] });
const request: AdapterRequest = {
  model: 'black-forest-labs/flux-2-pro',
  instruction: 'make it night',
  preserveList: [],
  references: [],
  candidates: 1,
  seed: 7,
  base: { bytes: small, mediaType: 'image/png', width: 64, height: 64 },
  size: { width: 256, height: 256 },
};
const input = {
  prompt: 'make it night',
  input_images: [encodeDataUrl({ bytes: small, mediaType: 'image/png' })],
  aspect_ratio: 'custom',
  width: 256,
  height: 256,
  seed: 7,
  output_format: 'png',
};

async function run(changes: Partial<AdapterRequest> = {}, until?: AdapterEvent['type']): Promise<void> {
  const { fetch } = globalThis;
  const { signal } = new AbortController();
  const context = { signal, fetch, now: Date.now, createId: () => 'id', log: () => undefined };
  for await (const event of adapter.run({ ...request, ...changes }, context)) if (event.type === until) break;
}

const arrived = () =>
  describeArrivals(simulator.exchanges, {
    jobId: /pred\d+/,
    ignoredPaths: /\/delivery\//,
  });

it('sends and asks as the SDK of the vendor does', async () => {
  const { id } = await sdk.predictions.create({ model: request.model, input });
  for (const _ of [1, 2, 3]) await sdk.predictions.get(id);
  const bySdk = arrived();
  await run();
  expect(arrived()).toEqual(bySdk);
});

it('runs a version as the SDK does', async () => {
  const version = 'b'.repeat(64);
  // The model's own description says what its inputs are called: one question more, and no size in pixels without one.
  const { image_input, ...known } = {
    image_input: input.input_images,
    prompt: input.prompt,
    seed: 7,
    output_format: 'png',
  };
  await sdk.predictions.create({
    version,
    input: { ...known, image_input, width: 256, height: 256, num_outputs: 1 },
  });
  const bySdk = arrived();
  await run({ model: `somebody/painter:${version}` }, 'pending');
  expect(arrived().slice(1, 2)).toEqual(bySdk);
});

it('stops a prediction as the SDK does', async () => {
  const { id } = await sdk.predictions.create({ model: request.model, input });
  await sdk.predictions.cancel(id);
  const bySdk = arrived().at(-1);
  await run({}, 'pending');
  expect(arrived().at(-1)).toEqual(bySdk);
});

it('uploads a large picture as the SDK does', async () => {
  const bytes = new Uint8Array(300_000);
  bytes.set(small);
  const file = await sdk.files.create(new Blob([bytes], { type: 'image/png' }));
  const [uploaded] = simulator.exchanges.splice(0);
  await run({ base: { bytes, mediaType: 'image/png', width: 64, height: 64 } }, 'pending');
  const [sent, prediction] = simulator.exchanges;
  expect({ method: sent?.method, url: sent?.url }).toEqual({ method: uploaded?.method, url: uploaded?.url });
  // The form differs in its boundary, in the file's name, and in metadata that the SDK adds.
  const partOf = (body: Uint8Array = new Uint8Array()) => new TextDecoder('latin1').decode(body);
  expect(partOf(sent?.body)).toContain(partOf(bytes));
  expect(partOf(uploaded?.body)).toContain(partOf(bytes));
  expect(partOf(prediction?.body)).toContain(file.urls.get.replace(/file\d+$/, 'file2'));
});
