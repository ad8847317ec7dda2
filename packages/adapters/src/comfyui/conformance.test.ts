import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { createSimulatedProvider } from '../../testing/comfyui/index.ts';
import { countRandomCuts } from '../../testing/core/count-random-cuts.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { comfyui } from './comfyui.ts';

const secret = 'token-of-the-gate-0123456789';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const shared = {
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
};
const skips = {
  usage: 'it counts nothing',
  'result addresses': 'its answers name files, never addresses',
  'rate-limited': "a server of one's own limits nobody",
  'refused-input': "a server of one's own declines nothing",
  'refused-output': "a server of one's own declines nothing",
};

runAdapterConformance({
  ...shared,
  name: 'comfyui',
  createAdapter: () => comfyui({ apiKey: secret, baseUrl: simulator.baseUrl('comfyui') }),
  // A cut answer is made good by asking, so that each of these runs to its end.
  randomCuts: countRandomCuts(15),
  skips,
});

runAdapterConformance({
  ...shared,
  name: 'comfyui, without a socket',
  createAdapter: () =>
    comfyui({ apiKey: secret, baseUrl: simulator.baseUrl('comfyui'), WebSocket: null, pollIntervalMs: 2 }),
  randomCuts: countRandomCuts(5),
  skips: { ...skips, previews: 'without a socket there are none' },
});
