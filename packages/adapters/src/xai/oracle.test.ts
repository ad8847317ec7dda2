/**
 * The AI SDK's provider as an oracle (xAI has no package of its own): the same turn through it and through the adapter, to a
 * server that records. The right-hand side of each case is what somebody who uses the SDK would write.
 */
import { createXai } from '@ai-sdk/xai';
import type { AdapterRequest } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { createSimulatedProvider } from '../../testing/xai/index.ts';
import { xai } from './xai.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseURL = `${simulator.baseUrl('xai')}/v1`;
const apiKey = 'xai-oracle';
const provider = createXai({ apiKey, baseURL });
const modelId = 'grok-imagine-image-2.0';
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
  // The SDK introduces itself; a page may not.
  'user-agent',
];

type SdkOptions = Parameters<ReturnType<typeof provider.image>['doGenerate']>[0];

async function compare(options: {
  request: Partial<AdapterRequest>;
  sdk: Partial<SdkOptions>;
}): Promise<void> {
  const adapter = xai({ apiKey, baseUrl: baseURL });
  await runTurn(adapter, { model: modelId, instruction: 'a red house', ...options.request });
  await provider.image(modelId).doGenerate({
    prompt: 'a red house',
    n: 1,
    size: undefined,
    aspectRatio: undefined,
    seed: undefined,
    files: undefined,
    mask: undefined,
    providerOptions: {},
    ...options.sdk,
  });
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
const file = (data: Uint8Array) => ({ type: 'file' as const, mediaType: 'image/png', data });

test('makes several pictures of a shape', () =>
  compare({
    request: { candidates: 3, size: { width: 2816, height: 1536 }, options: { quality: 'medium' } },
    sdk: { n: 3, aspectRatio: '16:9', providerOptions: { xai: { quality: 'medium', resolution: '2k' } } },
  }));

test('changes one picture', () => compare({ request: { base }, sdk: { files: [file(base.bytes)] } }));

test('changes a picture by references, and says what must stay', () =>
  compare({
    request: {
      base,
      references: [{ image: reference, role: 'style' }],
      preserveList: ['the boat'],
      options: { user: 'hash-of-somebody' },
    },
    sdk: {
      prompt: 'a red house\n\nKeep exactly as it is: the boat.\nImage 2: take only the style from it.',
      files: [file(base.bytes), file(reference.bytes)],
      providerOptions: { xai: { user: 'hash-of-somebody' } },
    },
  }));
