import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { createSimulatedProvider } from '../../testing/alibaba/index.ts';
import { countRandomCuts } from '../../testing/core/count-random-cuts.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { alibaba } from './alibaba.ts';

const secret = 'sk-alibaba-0123456789abcdef';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const shared = {
  createAdapter: () => alibaba({ apiKey: secret, baseUrl: `${simulator.baseUrl('alibaba')}/api/v1` }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
};

runAdapterConformance({
  ...shared,
  name: 'alibaba',
  modelId: 'qwen-image-2.0-pro',
  randomCuts: countRandomCuts(50),
});

runAdapterConformance({
  ...shared,
  name: 'alibaba, a model that only changes pictures',
  modelId: 'qwen-image-edit-plus',
  randomCuts: countRandomCuts(5),
});

runAdapterConformance({
  ...shared,
  name: 'alibaba, a model that came later',
  modelId: 'qwen-image-9.0-unheard-of',
  randomCuts: countRandomCuts(5),
});
