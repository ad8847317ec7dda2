import { afterAll, beforeEach, expect, test } from 'vitest';
import { describeExchange } from '../../testing/core/describe-exchange.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { createSimulatedProvider } from '../../testing/stability/index.ts';
import { stability } from './stability.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const adapter = stability({ apiKey: 'sk-test', baseUrl: simulator.baseUrl('stability'), pollIntervalMs: 1 });

async function sent(): Promise<{ url: string; body: Record<string, unknown> }> {
  const exchange = simulator.exchanges.find(({ isPaid }) => isPaid);
  if (!exchange) throw new Error('nothing was sent');
  const { url, body } = await describeExchange(exchange, []);
  return { url, body: body as Record<string, unknown> };
}

test('a new picture gets the nearest of the shapes', async () => {
  const size = { width: 1344, height: 768 };
  const { images } = await runTurn(adapter, { model: 'sd3.5-medium', instruction: 'a red house', size });
  expect(images[0]).toMatchObject(size);
  expect(await sent()).toEqual({
    url: '/stability/v2beta/stable-image/generate/sd3',
    body: {
      prompt: ['a red house'],
      model: ['sd3.5-medium'],
      aspect_ratio: ['16:9'],
      output_format: ['png'],
    },
  });
});

test('a given picture gets a strength and no shape', async () => {
  const base = await samplePicture([9, 9, 9], { width: 1024, height: 1024 });
  await runTurn(adapter, { model: 'sd3.5-large', instruction: 'a red house', base, strength: 0.35 });
  const { body } = await sent();
  expect(body).toMatchObject({ strength: ['0.35'], mode: ['image-to-image'] });
  expect(body).not.toHaveProperty('aspect_ratio');
});

test('searching needs to be told for what, and calls it as its address does', async () => {
  const base = await samplePicture([9, 9, 9], { width: 64, height: 64 });
  const request = { model: 'search-and-recolor', instruction: 'emerald green', base };
  await expect(runTurn(adapter, request)).rejects.toMatchObject({ code: 'invalid-request' });
  expect(simulator.exchanges).toEqual([]);
  await runTurn(adapter, { ...request, options: { searchPrompt: 'the car' } });
  expect((await sent()).body).toMatchObject({ prompt: ['emerald green'], select_prompt: ['the car'] });
});

test('each service gets only what it takes; the rest is reported', async () => {
  const base = await samplePicture([9, 9, 9], { width: 64, height: 64 });
  const options = { negativePrompt: 'people', growMask: 3 };
  const { events } = await runTurn(adapter, { model: 'erase', instruction: 'the car', base, options });
  expect(events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'negativePrompt' }));
  const { body } = await sent();
  expect(Object.keys(body).toSorted()).toEqual(['grow_mask', 'image', 'mask', 'output_format']);
});

test('a later version of Stable Diffusion works by its name', async () => {
  const { events } = await runTurn(adapter, { model: 'sd4.0-huge', instruction: 'a red house' });
  expect((await sent()).body).toMatchObject({ model: ['sd4.0-huge'] });
  expect(events.find(({ type }) => type === 'usage')).toEqual({ type: 'usage' });
});
