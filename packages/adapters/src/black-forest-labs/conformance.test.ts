import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { createSimulatedProvider } from '../../testing/black-forest-labs/index.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { blackForestLabs } from './black-forest-labs.ts';

const secret = 'bfl-test-0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const models = ['flux-2-pro', 'flux-3-image', 'flux-pro-1.0-fill'];

for (const modelId of models) {
  runAdapterConformance({
    name: `black-forest-labs, ${modelId}`,
    createAdapter: () =>
      blackForestLabs({
        apiKey: secret,
        baseUrl: `${simulator.baseUrl('black-forest-labs')}/v1`,
        pollIntervalMs: 1,
      }),
    modelId,
    decode: (image) => createNodeImageCodec().decode(image),
    fetch: globalThis.fetch,
    network: simulator.conformanceNetwork({ secret }),
    // All models answer by the same code: one is cut everywhere.
    randomCuts: modelId === models[0] ? 200 : 20,
    skips: { cancellation: 'the API has no way to stop a job: its picture is paid for and left there' },
  });
}
