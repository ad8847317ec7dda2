import { createOpenAI } from '@ai-sdk/openai';
import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai/index.ts';
import { aiSdk } from './ai-sdk.ts';

const apiKey = 'sk-test-0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseURL = `${simulator.baseUrl('openai')}/v1`;
afterAll(() => simulator.close());

runAdapterConformance({
  name: "ai-sdk, with OpenAI's package",
  createAdapter: () =>
    aiSdk({ models: ({ fetch }) => [createOpenAI({ apiKey, baseURL, fetch }).image('gpt-image-2')] }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret: apiKey }),
  skips: { 'result addresses': 'packages fetch what they are pointed to themselves' },
});
