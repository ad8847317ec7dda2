import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai/index.ts';
import { openai } from './openai.ts';

const secret = 'sk-test-0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('openai')}/v1`;
const shared = {
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
  skips: { 'result addresses': 'its answers carry pictures, never addresses' },
};
afterAll(() => simulator.close());

runAdapterConformance({
  ...shared,
  name: 'openai, Images API',
  createAdapter: () => openai({ apiKey: secret, baseUrl }),
  turnOptions: { plain: { partialImages: 0 } },
});

runAdapterConformance({
  ...shared,
  name: 'openai, Responses API',
  createAdapter: () => openai({ apiKey: secret, baseUrl, api: 'responses' }),
  turnOptions: { plain: { partialImages: 0 } },
});
