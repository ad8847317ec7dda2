import { createFalClient } from '@fal-ai/client';
import type { AdapterEvent, AdapterRequest } from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/fal/index.ts';
import { describeArrivals } from '../../testing/jobs/describe-arrivals.ts';
import { redirectFetch } from '../../testing/jobs/redirect-fetch.ts';
import { encodeDataUrl } from '../http/encode-base64.ts';
import { fal } from './fal.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const apiKey = 'fal-key';
const sdk = createFalClient({
  credentials: apiKey,
  suppressLocalCredentialsWarning: true,
  fetch: redirectFetch({ 'https://queue.fal.run': simulator.baseUrl('fal') }),
});
const adapter = fal({ apiKey, baseUrl: simulator.baseUrl('fal'), pollIntervalMs: 1 });
const bytes = createTinyPng({ width: 64, height: 64, color: [200, 30, 30] });
const base = { bytes, mediaType: 'image/png', width: 64, height: 64 } as const;
const request: AdapterRequest = {
  model: 'fal-ai/flux-2',
  instruction: 'make it night',
  preserveList: [],
  references: [],
  candidates: 2,
  seed: 7,
  base,
};

function run(signal = new AbortController().signal): AsyncIterable<AdapterEvent> {
  const { fetch } = globalThis;
  const context = { signal, fetch, now: Date.now, createId: () => 'id', log: () => undefined };
  return adapter.run(request, context);
}

const arrived = () =>
  describeArrivals(simulator.exchanges, {
    jobId: /fal-\d+(\?logs=0$)?/,
    ignoredPaths: /\/files\//,
    ignoredHeaders: [
      // The SDK says what is the default anyway.
      'x-fal-queue-priority',
    ],
  });

const input = {
  prompt: 'make it night',
  image_urls: [encodeDataUrl(base)],
  image_size: { width: 64, height: 64 },
  num_images: 2,
  seed: 7,
  output_format: 'png' as const,
};

it('sends, asks and fetches as the SDK of the vendor does', async () => {
  const queued = await sdk.queue.submit('fal-ai/flux-2/edit', { input });
  const job = { requestId: queued.request_id };
  for (const _ of [1, 2, 3]) await sdk.queue.status('fal-ai/flux-2/edit', job);
  const { data } = await sdk.queue.result('fal-ai/flux-2/edit', job);
  const bySdk = arrived();
  const images: AdapterEvent[] = [];
  for await (const event of run()) if (event.type === 'image') images.push(event);
  expect(arrived()).toEqual(bySdk);
  expect(images).toHaveLength((data as { images: unknown[] }).images.length);
});

it('stops a job as the SDK does', async () => {
  const queued = await sdk.queue.submit('fal-ai/flux-2/edit', { input });
  await sdk.queue.cancel('fal-ai/flux-2/edit', { requestId: queued.request_id });
  const bySdk = arrived().at(-1);
  for await (const event of run()) if (event.type === 'pending') break;
  expect(arrived().at(-1)).toEqual(bySdk);
});
