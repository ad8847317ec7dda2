import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai/index.ts';
import { openai } from './openai.ts';

const secret = 'sk-test-0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

runAdapterConformance({
  name: 'openai, Images API',
  createAdapter: () => openai({ apiKey: secret, baseUrl: `${simulator.baseUrl('openai')}/v1` }),
  modelId: 'gpt-image-2.6-flare',
  decode: (image) => createNodeImageCodec().decode(image),
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
  turnOptions: { streaming: { partialImages: 2 }, plain: { partialImages: 0 } },
  skips: { 'result addresses': 'its answers carry pictures, never addresses' },
});
