import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openrouter/index.ts';
import { openrouter } from './openrouter.ts';

const secret = 'sk-or-v1-test0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

/** One model that streams, makes several and is priced by the picture; one that does none of that, but takes a seed. */
for (const modelId of ['openai/gpt-image-2.6-flare', 'black-forest-labs/flux-3-image']) {
  runAdapterConformance({
    name: `openrouter, ${modelId}`,
    createAdapter: () => openrouter({ apiKey: secret, baseUrl: `${simulator.baseUrl('openrouter')}/api/v1` }),
    modelId,
    decode: (image) => createNodeImageCodec().decode(image),
    fetch: globalThis.fetch,
    network: simulator.conformanceNetwork({ secret }),
    turnOptions: { streaming: { previews: true }, plain: { previews: false } },
    skips: { 'result addresses': 'its answers carry pictures, never addresses' },
  });
}
