import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { countRandomCuts } from '../../testing/core/count-random-cuts.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import * as original from '../../testing/openai/index.ts';
import { createSimulatedProvider } from '../../testing/openai-compatible/index.ts';
import type { DialectName } from './dialects.ts';
import { openaiCompatible } from './openai-compatible.ts';

const secret = 'sk-own-server-0123456789abcdef';
const simulator = await startSimulator({
  providers: [original.createSimulatedProvider(), createSimulatedProvider()],
});
afterAll(() => simulator.close());

const shared = {
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
};

runAdapterConformance({
  ...shared,
  name: 'openai-compatible, like the original',
  createAdapter: () => openaiCompatible({ apiKey: secret, baseUrl: `${simulator.baseUrl('openai')}/v1` }),
  modelId: 'gpt-image-2',
  turnOptions: { plain: { partialImages: 0 } },
  randomCuts: countRandomCuts(50),
  skips: { 'result addresses': 'tried with the other servers: the original sends pictures only' },
});

const own = {
  usage: 'it counts nothing',
  'rate-limited': "a server of one's own limits nobody",
  'refused-input': "a server of one's own declines nothing",
  'refused-output': "a server of one's own declines nothing",
};

for (const [dialect, randomCuts] of [
  ['stable-diffusion-cpp', 200],
  ['vllm-omni', 50],
  ['sglang', 20],
  ['localai', 20],
] as [DialectName, number][]) {
  runAdapterConformance({
    ...shared,
    name: `openai-compatible, ${dialect}`,
    createAdapter: () =>
      openaiCompatible({
        apiKey: secret,
        dialect,
        baseUrl: `${simulator.baseUrl('openai-compatible')}/${dialect}/v1`,
      }),
    randomCuts: countRandomCuts(randomCuts),
    skips: own,
  });
}
