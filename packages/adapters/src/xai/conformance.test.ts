import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/xai/index.ts';
import { xai } from './xai.ts';

const secret = 'xai-test0123456789abcdefghijklmnopqrstuv';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

runAdapterConformance({
  name: 'xai',
  createAdapter: () => xai({ apiKey: secret, baseUrl: `${simulator.baseUrl('xai')}/v1` }),
  decode: (image) => createNodeImageCodec().decode(image),
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
});
