import { openai } from '@pentimento/adapters/openai';
import { relay } from '@pentimento/adapters/relay';
import { createNodeImageCodec } from '@pentimento/engine/node';
import { runAdapterConformance } from '@pentimento/engine/testing';
import { createScriptedAdapter } from '@pentimento/engine/testing/scripted-adapter';
import { afterAll } from 'vitest';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { startSimulator } from '../../../packages/adapters/testing/core/start-simulator.ts';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { createSimulatedProvider } from '../../../packages/adapters/testing/openai/index.ts';
import { serveForTest } from './__fixtures__/serve-for-test.ts';

const secret = 'sk-test-0123456789abcdefghijklmnop';
const token = 'pentimento_token-of-alice-0123456789';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const limits = { turnsPerMinute: 1e6, requestsPerMinute: 1e6 };
const behindOpenai = await serveForTest(token, {
  adapters: [openai({ apiKey: secret, baseUrl: `${simulator.baseUrl('openai')}/v1` })],
  limits,
});
const behindScript = await serveForTest(token, { adapters: [createScriptedAdapter()], limits });
afterAll(async () => {
  await behindOpenai.close();
  await behindScript.close();
  await simulator.close();
});

runAdapterConformance({
  name: 'relay, with OpenAI behind it',
  createAdapter: () => relay({ baseUrl: behindOpenai.baseUrl, apiKey: token }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  network: simulator.conformanceNetwork({ secret }),
  turnOptions: { plain: { partialImages: 0 } },
  randomCuts: 50,
  skips: { 'result addresses': "they are the adapter's on the server, and tried there" },
});

runAdapterConformance({
  name: 'relay, with a scripted adapter behind it',
  createAdapter: () => relay({ baseUrl: behindScript.baseUrl, apiKey: token }),
  decode: createNodeImageCodec().decode,
  fetch: globalThis.fetch,
  skips: { network: 'tried with a provider behind it, above' },
});
