import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/google/index.ts';
import { google } from './google.ts';

const secret = 'AIzaSyTest0123456789abcdefghijklmnopqrs';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

for (const api of ['generate-content', 'interactions'] as const) {
  runAdapterConformance({
    name: `google, ${api}`,
    createAdapter: () => google({ apiKey: secret, baseUrl: `${simulator.baseUrl('google')}/v1`, api }),
    modelId: 'gemini-nano-banana-2.1',
    decode: (image) => createNodeImageCodec().decode(image),
    fetch: globalThis.fetch,
    network: simulator.conformanceNetwork({ secret }),
    turnOptions: { streaming: { previews: true }, plain: { previews: false } },
    skips: { 'result addresses': 'pictures are asked for inside the answer' },
  });
}
