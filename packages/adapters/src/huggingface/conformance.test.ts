import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { afterAll } from 'vitest';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/huggingface/index.ts';
import { huggingface } from './huggingface.ts';

const secret = 'hf_test0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());

const common = {
  createAdapter: () =>
    huggingface({
      apiKey: secret,
      baseUrl: simulator.baseUrl('huggingface'),
      hubUrl: `${simulator.baseUrl('huggingface')}/hub`,
      pollIntervalMs: 1,
    }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
};

const models = ['Qwen/Qwen-Image', 'Qwen/Qwen-Image-Edit-2511'];

for (const modelId of models) {
  runAdapterConformance({
    ...common,
    name: `huggingface, ${modelId} at fal`,
    modelId: `${modelId}:fal-ai`,
    // All models answer by the same code: one is cut everywhere.
    randomCuts: modelId === models[0] ? 200 : 20,
  });
  runAdapterConformance({
    ...common,
    name: `huggingface, ${modelId} at Hugging Face`,
    modelId: `${modelId}:hf-inference`,
    randomCuts: modelId === models[0] ? 200 : 20,
    skips: {
      'result addresses': 'its answers are pictures, never addresses',
      'refused-input': 'it judges no content',
      'refused-output': 'it judges no content',
      empty: 'an answer without bytes cannot be told from one that was cut',
      'broken-picture': 'a file that breaks off cannot be told from an answer that was cut',
    },
  });
}
