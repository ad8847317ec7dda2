import { afterAll, beforeEach, expect, test } from 'vitest';
import { createSimulatedProvider } from '../../testing/alibaba/index.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { alibaba } from './alibaba.ts';
import { mapError } from './map-error.ts';
import { findModel } from './models.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const adapter = alibaba({ apiKey: 'sk', baseUrl: `${simulator.baseUrl('alibaba')}/api/v1` });
const turn = { model: 'qwen-image-2.0-pro', instruction: 'a red house' };
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const sent = () =>
  JSON.parse(new TextDecoder().decode(simulator.exchanges[0]?.body)) as Record<string, unknown>;

test('asks for the words as they are, without a watermark', async () => {
  await runTurn(adapter, { ...turn, candidates: 2, size: { width: 1536, height: 1024 }, seed: 2 ** 31 + 5 });
  expect(sent()).toEqual({
    model: 'qwen-image-2.0-pro',
    input: { messages: [{ role: 'user', content: [{ text: 'a red house' }] }] },
    parameters: { n: 2, size: '1536*1024', seed: 5, prompt_extend: false, watermark: false },
  });
});

test('pictures stand before the words, the base first', async () => {
  const [base, reference] = await Promise.all([samplePicture([1, 1, 1]), samplePicture([2, 2, 2])]);
  await runTurn(adapter, { ...turn, base, references: [{ image: reference, role: 'content' }] });
  const dataUrl = (bytes: Uint8Array) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  expect(sent()['input']).toEqual({
    messages: [
      {
        role: 'user',
        content: [
          { image: dataUrl(base.bytes) },
          { image: dataUrl(reference.bytes) },
          { text: 'a red house' },
        ],
      },
    ],
  });
  expect(sent()['parameters']).toMatchObject({ size: '1024*1024' });
});

test('says what it cost by the price of the model, where there is one', async () => {
  const { events } = await runTurn(adapter, { ...turn, candidates: 2 });
  expect(events.find(({ type }) => type === 'usage')).toMatchObject({ costUsd: 0.15 });
  const later = await runTurn(adapter, { ...turn, model: 'qwen-image-9' });
  expect(later.events.find(({ type }) => type === 'usage')).not.toHaveProperty('costUsd');
});

test('a storage address with http is fetched with https', async () => {
  const picture = await samplePicture([1, 2, 3], { width: 64, height: 64 });
  const asked: string[] = [];
  const image = 'http://dashscope-result-sgp.oss-ap-southeast-1.aliyuncs.com/a.png?Expires=1';
  const fetch: typeof globalThis.fetch = (input) => {
    asked.push(String(input));
    const answer =
      asked.length === 1
        ? Response.json({ output: { choices: [{ message: { content: [{ image }] } }] } })
        : new Response(picture.bytes as Uint8Array<ArrayBuffer>);
    return Promise.resolve(answer);
  };
  const { images } = await runTurn(alibaba({ apiKey: 'sk', fetch }), turn);
  expect(images).toHaveLength(1);
  expect(asked[1]).toBe(image.replace('http:', 'https:'));
});

test('a dated snapshot is the model that it is one of', () => {
  expect(findModel('qwen-image-2.0-pro-2026-04-22')).toMatchObject({
    id: 'qwen-image-2.0-pro-2026-04-22',
    label: 'Qwen-Image 2.0 Pro (2026-04-22)',
    pricing: { perImageUsd: 0.075 },
  });
});

test.each([
  [
    'Arrearage',
    400,
    'Access denied, please make sure your account is in good standing.',
    { code: 'rate-limited', isRetryable: false },
  ],
  [
    'AllocationQuota.FreeTierOnly',
    403,
    'The free tier of the model has been exhausted.',
    { code: 'rate-limited', isRetryable: false },
  ],
  ['InvalidParameter', 400, 'Model not exist.', { code: 'model-unavailable' }],
  [
    'IPInfringementSuspect',
    400,
    'Input data is suspected of being involved in IP infringement.',
    { code: 'refused', stage: 'input' },
  ],
])("the code '%s' is understood", (code, status, message, expected) => {
  const failure = { status, body: { code, message, request_id: 'x' }, isPaid: true, label: 'Alibaba' };
  expect(mapError(failure)).toMatchObject(expected);
});
