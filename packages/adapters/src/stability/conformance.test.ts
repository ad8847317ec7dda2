import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/stability/index.ts';
import { stability } from './stability.ts';

const secret = 'sk-stability0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const models = ['stable-image-ultra', 'inpaint', 'replace-background-and-relight', 'sd4.0-huge'];

for (const modelId of models) {
  runAdapterConformance({
    name: `stability, ${modelId}`,
    createAdapter: () =>
      stability({ apiKey: secret, baseUrl: simulator.baseUrl('stability'), pollIntervalMs: 1 }),
    modelId,
    decode: (image) => createNodeImageCodec().decode(image),
    fetch: globalThis.fetch,
    network: simulator.conformanceNetwork({ secret }),
    // All models answer by the same code: one is cut everywhere.
    randomCuts: modelId === models[0] ? 200 : 20,
    skips: {
      'result addresses': 'its answers carry pictures, never addresses',
      cancellation: 'the API has no way to stop a job',
    },
  });
}
