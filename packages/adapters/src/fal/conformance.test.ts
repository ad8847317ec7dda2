import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/fal/index.ts';
import { fal } from './fal.ts';

const secret = 'fal-test-0123456789abcdef:ghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const models = ['fal-ai/flux-2', 'blackforestlabs/flux-3', 'fal-ai/flux-pro/v1/fill'];

for (const modelId of models) {
  runAdapterConformance({
    name: `fal, ${modelId}`,
    createAdapter: () => fal({ apiKey: secret, baseUrl: simulator.baseUrl('fal'), pollIntervalMs: 1 }),
    modelId,
    decode: (image) => createNodeImageCodec().decode(image),
    fetch: globalThis.fetch,
    network: simulator.conformanceNetwork({ secret }),
    // All models answer by the same code: one is cut everywhere.
    randomCuts: modelId === models[0] ? 200 : 20,
  });
}
