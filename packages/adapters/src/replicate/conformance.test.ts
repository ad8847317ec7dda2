import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/replicate/index.ts';
import { replicate } from './replicate.ts';

const secret = 'r8_test0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const models = ['black-forest-labs/flux-2-pro', 'black-forest-labs/flux-fill-pro', 'somebody/painter'];

for (const modelId of models) {
  runAdapterConformance({
    name: `replicate, ${modelId}`,
    createAdapter: () =>
      replicate({ apiKey: secret, baseUrl: `${simulator.baseUrl('replicate')}/v1`, pollIntervalMs: 1 }),
    modelId,
    decode: (image) => createNodeImageCodec().decode(image),
    fetch: globalThis.fetch,
    network: simulator.conformanceNetwork({ secret }),
    // All models answer by the same code: one is cut everywhere.
    randomCuts: modelId === models[0] ? 200 : 20,
  });
}
