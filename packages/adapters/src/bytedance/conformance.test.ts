import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { createSimulatedProvider } from '../../testing/bytedance/index.ts';
import { countRandomCuts } from '../../testing/core/count-random-cuts.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { bytedance } from './bytedance.ts';

const secret = 'ark-0123456789-abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const shared = {
  createAdapter: () => bytedance({ apiKey: secret, baseUrl: `${simulator.baseUrl('bytedance')}/api/v3` }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
};

runAdapterConformance({ ...shared, name: 'bytedance', randomCuts: countRandomCuts(50) });

runAdapterConformance({
  ...shared,
  name: 'bytedance, a model that came later',
  modelId: 'seedream-9-9-unheard-of',
  randomCuts: countRandomCuts(5),
});
