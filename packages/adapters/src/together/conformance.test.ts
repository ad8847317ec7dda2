import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/together/index.ts';
import { together } from './together.ts';

const secret = 'tgp_v1_test0123456789abcdefghijklmnopq';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

runAdapterConformance({
  name: 'together',
  createAdapter: () => together({ apiKey: secret, baseUrl: `${simulator.baseUrl('together')}/v1` }),
  decode: (image) => createNodeImageCodec().decode(image),
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
});
