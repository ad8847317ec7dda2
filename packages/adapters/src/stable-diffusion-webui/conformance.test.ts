import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { countRandomCuts } from '../../testing/core/count-random-cuts.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/stable-diffusion-webui/index.ts';
import { stableDiffusionWebui } from './stable-diffusion-webui.ts';

const secret = 'a-password-of-my-own-0123456789';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

runAdapterConformance({
  name: 'stable-diffusion-webui',
  createAdapter: () =>
    stableDiffusionWebui({
      baseUrl: simulator.baseUrl('stable-diffusion-webui'),
      username: 'me',
      password: secret,
      progressIntervalMs: 2,
    }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
  randomCuts: countRandomCuts(100),
  skips: {
    'result addresses': 'its answers carry pictures, never addresses',
    'rate-limited': "a server of one's own limits nobody",
    'refused-input': "a server of one's own declines nothing",
    'refused-output': "a server of one's own declines nothing",
    'unknown-model':
      'it paints with the loaded model instead, which is warned of: see stable-diffusion-webui.test.ts',
  },
});
