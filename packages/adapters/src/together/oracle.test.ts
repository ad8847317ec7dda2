/**
 * The vendor's SDK as an oracle: the same turn through it and through the adapter, to a server that records. The right-hand side
 * of each case is what somebody who uses the SDK would write.
 */
import type { AdapterRequest } from '@pentimento/engine';
import Together from 'together-ai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { createSimulatedProvider } from '../../testing/together/index.ts';
import { together } from './together.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseURL = `${simulator.baseUrl('together')}/v1`;
const apiKey = 'tgp_v1_oracle';
const client = new Together({ apiKey, baseURL, maxRetries: 0 });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

/** What differs on purpose. */
const ignoredHeaders = [
  // About the connection, set by the platform.
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  // The SDK introduces itself and its machine. A page may not set `user-agent`, and each of the others would need leave (CORS).
  'user-agent',
  'x-stainless-lang',
  'x-stainless-package-version',
  'x-stainless-os',
  'x-stainless-arch',
  'x-stainless-runtime',
  'x-stainless-runtime-version',
  'x-stainless-retry-count',
  'x-stainless-timeout',
];

async function compare(options: {
  request: Partial<AdapterRequest> & { model: string };
  sdk: Together.ImageGenerateParams;
}): Promise<void> {
  await runTurn(together({ apiKey, baseUrl: baseURL }), { instruction: 'a red house', ...options.request });
  await client.images.generate(options.sdk);
  const [ours, theirs, ...others] = simulator.exchanges;
  expect(others).toEqual([]);
  if (!ours || !theirs) throw new Error('two requests were to arrive');
  expect([ours.end, theirs.end]).toEqual(['answered', 'answered']);
  expect(await describeExchange(ours, ignoredHeaders)).toEqual(
    await describeExchange(theirs, ignoredHeaders),
  );
}

const base = await samplePicture([120, 160, 200]);
const reference = await samplePicture([200, 30, 30]);
const dataUrl = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
const common = { prompt: 'a red house', response_format: 'base64', output_format: 'png' } as const;

test('makes several pictures of a size from a seed, with all options', () =>
  compare({
    request: {
      model: 'black-forest-labs/FLUX.2-dev',
      candidates: 3,
      seed: 7,
      size: { width: 1536, height: 864 },
      options: { steps: 30, guidanceScale: 7.5, negativePrompt: 'people', outputFormat: 'jpeg' },
    },
    sdk: {
      ...common,
      model: 'black-forest-labs/FLUX.2-dev',
      output_format: 'jpeg',
      width: 1536,
      height: 864,
      n: 3,
      seed: 7,
      steps: 30,
      guidance_scale: 7.5,
      negative_prompt: 'people',
    },
  }));

test('changes a picture by references, and says what must stay', () =>
  compare({
    request: {
      model: 'black-forest-labs/FLUX.2-pro',
      base,
      references: [{ image: reference, role: 'style' }],
      preserveList: ['the boat'],
    },
    sdk: {
      ...common,
      model: 'black-forest-labs/FLUX.2-pro',
      prompt: 'a red house\n\nKeep exactly as it is: the boat.\nImage 2: take only the style from it.',
      width: 1024,
      height: 1024,
      reference_images: [dataUrl(base.bytes), dataUrl(reference.bytes)],
    },
  }));

test('gives a model that takes one picture just that', () =>
  compare({
    request: { model: 'black-forest-labs/FLUX.1-kontext-pro', base },
    sdk: {
      ...common,
      model: 'black-forest-labs/FLUX.1-kontext-pro',
      width: 1024,
      height: 1024,
      image_url: dataUrl(base.bytes),
    },
  }));
