import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/huggingface/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { isWholePicture } from '../shared/is-whole-picture.ts';
import { huggingface } from './huggingface.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = simulator.baseUrl('huggingface');
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const settings = { apiKey: 'hf_test', baseUrl, hubUrl: `${baseUrl}/hub`, pollIntervalMs: 1 };
const adapter = huggingface(settings);
const paid = () => simulator.exchanges.filter(({ isPaid }) => isPaid).map(({ url }) => url);

test('offers the known models, then those that the hub lists, by their task', async () => {
  const listed = await adapter.models();
  expect(listed[0]?.id).toBe('Qwen/Qwen-Image');
  expect(listed.at(-1)).toMatchObject({
    id: 'somebody/Painter-9',
    capabilities: { generate: true, edit: false },
  });
});

test('the first provider that it can speak to computes, unless somebody says who', async () => {
  const request = { model: 'Qwen/Qwen-Image', instruction: 'a red house' };
  await runTurn(adapter, request);
  await runTurn(huggingface({ ...settings, provider: 'hf-inference' }), request);
  await runTurn(adapter, { ...request, model: 'Qwen/Qwen-Image:hf-inference' });
  const own = '/huggingface/hf-inference/models/Qwen/Qwen-Image';
  expect(paid()).toEqual(['/huggingface/fal-ai/fal-ai/qwen-image?_subdomain=queue', own, own]);
});

test('a model that nobody runs, or that is for something else, is told before anything is paid for', async () => {
  const base = await samplePicture([9, 9, 9], { width: 512, height: 512 });
  const nobody = { model: 'stabilityai/stable-diffusion-xl-base-1.0:fal-ai', instruction: 'a red house' };
  await expect(runTurn(adapter, nobody)).rejects.toMatchObject({ code: 'model-unavailable' });
  const unknown = { model: 'somebody/nothing', instruction: 'a red house' };
  await expect(runTurn(adapter, unknown)).rejects.toMatchObject({ code: 'model-unavailable' });
  const other = { model: 'Qwen/Qwen-Image', instruction: 'make it night', base };
  await expect(runTurn(adapter, other)).rejects.toMatchObject({ code: 'invalid-request' });
  expect(paid()).toEqual([]);
});

test('a model that is being loaded says how long to wait', async () => {
  simulator.inject({ kind: 'overloaded' });
  const turn = runTurn(adapter, { model: 'Qwen/Qwen-Image:hf-inference', instruction: 'a red house' });
  await expect(turn).rejects.toMatchObject({ code: 'overloaded', retryAfterMs: 20_500 });
});

test('an organisation is charged where one is named', async () => {
  const billed = huggingface({ ...settings, billTo: 'painters' });
  await runTurn(billed, { model: 'Qwen/Qwen-Image:hf-inference', instruction: 'a red house' });
  const sent = simulator.exchanges.find(({ isPaid }) => isPaid);
  expect(sent?.headers.get('x-hf-bill-to')).toBe('painters');
});

test('a file that begins as a picture must end as one', async () => {
  const { bytes } = await samplePicture([9, 9, 9], { width: 8, height: 8 });
  expect(isWholePicture(bytes)).toBe(true);
  for (let length = 0; length < bytes.length; length += 1)
    expect(isWholePicture(bytes.subarray(0, length))).toBe(false);
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0xff, 0xd9]);
  expect(isWholePicture(jpeg)).toBe(true);
  expect(isWholePicture(jpeg.subarray(0, 11))).toBe(false);
  const webp = Uint8Array.from([...Buffer.from('RIFF'), 8, 0, 0, 0, ...Buffer.from('WEBPVP8 ')]);
  expect(isWholePicture(webp)).toBe(true);
  expect(isWholePicture(webp.subarray(0, 15))).toBe(false);
});
