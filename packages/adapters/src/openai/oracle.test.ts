/**
 * The vendor's SDK as an oracle: the same turn through it and through the adapter, to a server that records. The right-hand side
 * of each case is what somebody who uses the SDK would write.
 */
import type { AdapterRequest } from '@pentimento/engine';
import OpenAI, { toFile } from 'openai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai/index.ts';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { sampleMarkup, samplePicture } from '../../testing/picture/sample-pictures.ts';
import { maskToAlphaPng } from '../shared/images-api/mask-to-alpha-png.ts';
import { openai } from './openai.ts';
import type { OpenaiOptions } from './openai-options.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseURL = `${simulator.baseUrl('openai')}/v1`;
const account = { apiKey: 'sk-oracle', organization: 'org-oracle', project: 'proj_oracle' };
const client = new OpenAI({ ...account, baseURL, maxRetries: 0 });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

/** What differs on purpose. */
const ignoredHeaders = [
  // About the connection, set by the platform.
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
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
  // `application/json` there, `*/*` here: the answer's type is decided by `stream`.
  'accept',
];

async function compare(options: {
  request: Partial<AdapterRequest>;
  settings?: OpenaiOptions;
  sdk: () => Promise<unknown>;
}): Promise<void> {
  const adapter = openai({ ...account, baseUrl: baseURL, ...options.settings });
  await runTurn(adapter, { model: 'gpt-image-2.6-flare', instruction: 'a red house', ...options.request });
  const stream = await options.sdk();
  for await (const _event of Symbol.asyncIterator in Object(stream)
    ? (stream as AsyncIterable<unknown>)
    : []);
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
const mask = { width: 1024, height: 1024, data: new Uint8Array(1024 * 1024).fill(255, 0, 1024 * 512) };
const file = (bytes: Uint8Array, name: string) => toFile(bytes, name, { type: 'image/png' });
const dataUrl = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;

test('makes a picture, with previews', () =>
  compare({
    request: {},
    sdk: () =>
      client.images.generate({
        model: 'gpt-image-2.6-flare',
        prompt: 'a red house',
        size: 'auto',
        stream: true,
        partial_images: 2,
      }),
  }));

test('makes several pictures at once', () =>
  compare({
    request: { candidates: 3, size: { width: 1536, height: 864 }, background: 'transparent' },
    sdk: () =>
      client.images.generate({
        model: 'gpt-image-2.6-flare',
        prompt: 'a red house',
        size: '1536x864',
        n: 3,
        background: 'transparent',
      }),
  }));

test('passes all options of a turn on', () =>
  compare({
    request: {
      options: {
        quality: 'xhigh',
        complexity: 'medium',
        moderation: 'low',
        outputFormat: 'webp',
        outputCompression: 80,
        partialImages: 0,
        safetyIdentifier: 'hash-of-somebody',
      },
    },
    sdk: () =>
      client.images.generate({
        model: 'gpt-image-2.6-flare',
        prompt: 'a red house',
        size: 'auto',
        quality: 'xhigh',
        complexity: 'medium',
        moderation: 'low',
        output_format: 'webp',
        output_compression: 80,
        safety_identifier: 'hash-of-somebody',
      }),
  }));

test('changes a picture inside a mask, planning little', () =>
  compare({
    request: { base, mask },
    sdk: async () =>
      client.images.edit({
        model: 'gpt-image-2.6-flare',
        prompt: 'a red house',
        size: '1024x1024',
        complexity: 'low',
        stream: true,
        partial_images: 2,
        image: await file(base.bytes, 'image-1.png'),
        mask: await file(await maskToAlphaPng(mask), 'mask.png'),
      }),
  }));

test('changes a picture by scribbles and references, and says what must stay', async () => {
  const markup = await sampleMarkup();
  await compare({
    request: {
      base,
      markup,
      references: [{ image: reference, role: 'style' }],
      preserveList: ['the boat'],
      options: { partialImages: 0 },
    },
    sdk: async () =>
      client.images.edit({
        model: 'gpt-image-2.6-flare',
        prompt: 'a red house\n\nKeep exactly as it is: the boat.\nImage 2: take only the style from it.',
        size: '1024x1024',
        image: [await file(base.bytes, 'image-1.png'), await file(reference.bytes, 'image-2.png')],
        markup: await file(markup.bytes, 'markup.png'),
      }),
  });
});

test('asks an older model to keep close to the picture', () =>
  compare({
    request: { model: 'gpt-image-1.5', base, options: { partialImages: 0 } },
    sdk: async () =>
      client.images.edit({
        model: 'gpt-image-1.5',
        prompt: 'a red house',
        size: '1024x1024',
        input_fidelity: 'high',
        image: await file(base.bytes, 'image-1.png'),
      }),
  }));

test('begins a conversation', () =>
  compare({
    settings: { api: 'responses' },
    request: { base, mask },
    sdk: async () =>
      client.responses.create({
        model: 'gpt-5.6-terra',
        input: [
          {
            role: 'user',
            content: [
              { type: 'input_text', text: 'a red house' },
              { type: 'input_image', image_url: dataUrl(base.bytes), detail: 'auto' },
            ],
          },
        ],
        tools: [
          {
            type: 'image_generation',
            action: 'edit',
            model: 'gpt-image-2.6-flare',
            size: '1024x1024',
            complexity: 'low',
            partial_images: 2,
            input_image_mask: { image_url: dataUrl(await maskToAlphaPng(mask)) },
          },
        ],
        tool_choice: { type: 'image_generation' },
        stream: true,
      }),
  }));

test('goes on with a conversation', async () => {
  const adapter = openai({ ...account, baseUrl: baseURL, api: 'responses' });
  const first = await runTurn(adapter, { model: 'gpt-image-2.6-flare', instruction: 'a red house' });
  const [responseId] = [(first.providerState as { responseId: string }).responseId];
  simulator.exchanges.length = 0;
  await compare({
    settings: { api: 'responses' },
    request: { instruction: 'make it night', base: first.images[0]!, providerState: first.providerState },
    sdk: () =>
      client.responses.create({
        model: 'gpt-5.6-terra',
        previous_response_id: responseId,
        input: [{ role: 'user', content: [{ type: 'input_text', text: 'make it night' }] }],
        tools: [
          {
            type: 'image_generation',
            action: 'edit',
            model: 'gpt-image-2.6-flare',
            size: '1024x1024',
            partial_images: 2,
          },
        ],
        tool_choice: { type: 'image_generation' },
        stream: true,
      }),
  });
});
