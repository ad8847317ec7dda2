/**
 * The original's SDK as an oracle: what somebody would send to a server of this kind with it (its extra fields go into the call
 * as they are), and what the adapter sends.
 */
import type { AdapterRequest } from '@pentimento/engine';
import OpenAI, { toFile } from 'openai';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai-compatible/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import type { DialectName } from './dialects.ts';
import { openaiCompatible } from './openai-compatible.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

/** What the platform sets, and how the SDK introduces itself. */
const ignoredHeaders = [
  'host',
  'connection',
  'content-length',
  'transfer-encoding',
  'accept-encoding',
  'accept-language',
  'sec-fetch-mode',
  'user-agent',
  'accept',
  ...['lang', 'package-version', 'os', 'arch', 'runtime', 'runtime-version', 'retry-count', 'timeout'].map(
    (name) => `x-stainless-${name}`,
  ),
];

async function compare(
  dialect: DialectName,
  request: Partial<AdapterRequest>,
  sdk: (images: OpenAI['images']) => Promise<unknown>,
): Promise<void> {
  const baseURL = `${simulator.baseUrl('openai-compatible')}/${dialect}/v1`;
  const adapter = openaiCompatible({ apiKey: 'sk-own', baseUrl: baseURL, dialect });
  await runTurn(adapter, { model: 'a-model', instruction: 'a red house', ...request });
  await sdk(new OpenAI({ apiKey: 'sk-own', baseURL, maxRetries: 0 }).images);
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
const { width, height } = base;
const size = `${width}x${height}` as '1024x1024';
const file = (bytes: Uint8Array, name: string) => toFile(bytes, name, { type: 'image/png' });

test('vLLM-Omni makes a picture with its own fields', () =>
  compare(
    'vllm-omni',
    { seed: 42, candidates: 2, options: { steps: 30, guidanceScale: 4.5, negativePrompt: 'blurry' } },
    (images) =>
      images.generate({
        model: 'a-model',
        prompt: 'a red house',
        n: 2,
        response_format: 'b64_json',
        // @ts-expect-error the server's own
        seed: 42,
        num_inference_steps: 30,
        guidance_scale: 4.5,
        negative_prompt: 'blurry',
      }),
  ));

test('SGLang changes a picture', () =>
  compare('sglang', { base, seed: 7 }, async (images) =>
    images.edit({
      model: 'a-model',
      prompt: 'a red house',
      image: await file(base.bytes, 'image-1.png'),
      size,
      response_format: 'b64_json',
      // @ts-expect-error the server's own
      seed: 7,
    }),
  ));

test('stable-diffusion.cpp takes several pictures in order, and what it knows besides inside the prompt', () =>
  compare(
    'stable-diffusion-cpp',
    { base, references: [{ image: reference, role: 'content' }], seed: 7, options: { steps: 28 } },
    async (images) =>
      images.edit({
        model: 'a-model',
        prompt:
          'a red house<sd_cpp_extra_args>{"seed":7,"sample_params":{"sample_steps":28}}</sd_cpp_extra_args>',
        image: [await file(base.bytes, 'image-1.png'), await file(reference.bytes, 'image-2.png')],
        size,
      }),
  ));
