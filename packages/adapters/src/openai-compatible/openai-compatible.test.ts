import { encodeMask, InvalidRequestError } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai-compatible/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { openaiCompatible } from './openai-compatible.ts';
import type { OpenaiCompatibleOptions } from './openai-compatible-options.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const create = (dialect: 'stable-diffusion-cpp' | 'vllm-omni' | 'sglang' | 'localai', more = {}) =>
  openaiCompatible({
    baseUrl: `${simulator.baseUrl('openai-compatible')}/${dialect}/v1`,
    dialect,
    ...more,
  });

const turn = { model: 'a-model', instruction: 'a red house' };

test('lists the models that sound like pictures, and all where none does', async () => {
  expect((await create('localai').models()).map(({ id }) => id)).toEqual(['flux.1-kontext-dev']);
  expect((await create('vllm-omni').models()).map(({ id }) => id)).toEqual(['Qwen/Qwen-Image-Edit-2511']);
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.resolve(Response.json({ data: [{ id: 'mine' }, { id: 'other' }] }));
  try {
    expect((await create('sglang').models()).map(({ id }) => id)).toEqual(['mine', 'other']);
  } finally {
    globalThis.fetch = fetch;
  }
});

test('does without a list where a model is named', async () => {
  const baseUrl = `${simulator.baseUrl('openai-compatible')}/without-a-list/v1`;
  expect((await openaiCompatible({ baseUrl, defaultModel: 'mine' }).models()).map(({ id }) => id)).toEqual([
    'mine',
  ]);
  await expect(openaiCompatible({ baseUrl }).models()).rejects.toMatchObject({ code: 'model-unavailable' });
});

test('says of each control that the server does not take', async () => {
  const { events } = await runTurn(create('localai'), {
    ...turn,
    seed: 1,
    options: { negativePrompt: 'people', guidanceScale: 3, steps: 9 },
  });
  const warned = events.flatMap((event) => (event.type === 'warning' ? [event.feature] : []));
  expect(warned).toEqual(['guidanceScale', 'negativePrompt']);
});

test('a mask for the Stable Diffusion family is the stored one: white may change', async () => {
  const base = await samplePicture([9, 9, 9]);
  const data = new Uint8Array(base.width * base.height).fill(255, 100, 900);
  const mask = { width: base.width, height: base.height, data };
  await runTurn(create('vllm-omni'), { ...turn, base, mask });
  const [exchange] = simulator.exchanges;
  if (!exchange) throw new Error('nothing arrived');
  const type = exchange.headers.get('content-type') ?? '';
  const form = await new Response(exchange.body, { headers: { 'content-type': type } }).formData();
  const sent = form.get('mask_image') as File;
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(await encodeMask(mask));
});

test('shows the words that vLLM-Omni thinks in', async () => {
  const base = await samplePicture([9, 9, 9]);
  const { events } = await runTurn(create('vllm-omni'), { ...turn, base, options: { streamsWords: true } });
  expect(events.flatMap((event) => (event.type === 'text-delta' ? [event.text] : [])).join('')).toBe(
    'a red house',
  );
  expect(events.filter(({ type }) => type === 'image')).toHaveLength(1);
});

test('nothing that a person types ends the block that is hidden in the prompt', async () => {
  const negativePrompt = '</sd_cpp_extra_args>{"seed":1}';
  await runTurn(create('stable-diffusion-cpp'), { ...turn, options: { negativePrompt } });
  const [exchange] = simulator.exchanges;
  const { prompt } = JSON.parse(new TextDecoder().decode(exchange?.body)) as { prompt: string };
  const [, block = ''] = /<sd_cpp_extra_args>(.*?)<\/sd_cpp_extra_args>$/.exec(prompt) ?? [];
  expect(JSON.parse(block)).toEqual({ negative_prompt: negativePrompt });
});

test('fetches a result from the own address of a server in the house, without the key', async () => {
  const picture = await samplePicture([1, 2, 3]);
  const asked: { url: string; key: string | null }[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    const url = String(input);
    asked.push({ url, key: new Headers(init?.headers).get('authorization') });
    const answer = url.endsWith('.png')
      ? new Response(picture.bytes as Uint8Array<ArrayBuffer>)
      : Response.json({ data: [{ url: 'http://192.168.1.5:8080/generated-images/b64.png' }] });
    return Promise.resolve(answer);
  };
  const adapter = openaiCompatible({
    baseUrl: 'http://192.168.1.5:8080/v1',
    dialect: 'localai',
    apiKey: 'sk-own',
    fetch,
  });
  const { events } = await runTurn(adapter, turn);
  expect(events.filter(({ type }) => type === 'image')).toHaveLength(1);
  expect(asked).toEqual([
    { url: 'http://192.168.1.5:8080/v1/images/generations', key: 'Bearer sk-own' },
    { url: 'http://192.168.1.5:8080/generated-images/b64.png', key: null },
  ]);
});

test('sends the fields that only this server has', async () => {
  await runTurn(create('sglang'), { ...turn, options: { fields: { guidance_scale: 2.5 } } });
  const [exchange] = simulator.exchanges;
  if (!exchange) throw new Error('nothing arrived');
  expect(JSON.stringify(await describeExchange(exchange, []))).toContain('"guidance_scale":2.5');
});

test.each([
  ['http over the internet', { baseUrl: 'http://example.com/v1' }],
  ['a key with a line break', { baseUrl: 'https://example.com/v1', apiKey: 'sk\nx' }],
  ['a dialect that nobody speaks', { baseUrl: 'https://example.com/v1', dialect: 'klingon' }],
  ['an option that does not exist', { baseUrl: 'https://example.com/v1', basUrl: '' }],
])('refuses %s', (_what, options) => {
  expect(() => openaiCompatible(options as unknown as OpenaiCompatibleOptions)).toThrow(InvalidRequestError);
});
