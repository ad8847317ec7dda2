import { afterAll, beforeEach, expect, test } from 'vitest';
import { createSimulatedProvider } from '../../testing/bytedance/index.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { bytedance } from './bytedance.ts';
import { mapError } from './map-error.ts';
import { findModel } from './models.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const adapter = bytedance({ apiKey: 'ark', baseUrl: `${simulator.baseUrl('bytedance')}/api/v3` });
const turn = { model: 'seedream-5-0-260128', instruction: 'a red house' };
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const sent = () =>
  JSON.parse(new TextDecoder().decode(simulator.exchanges[0]?.body)) as Record<string, unknown>;

test('asks for one picture without loss and without a watermark', async () => {
  await runTurn(adapter, turn);
  expect(sent()).toEqual({
    model: 'seedream-5-0-260128',
    prompt: 'a red house',
    size: '2K',
    sequential_image_generation: 'disabled',
    response_format: 'b64_json',
    watermark: false,
    output_format: 'png',
  });
});

test('one picture goes as a text, several as a list, the base first', async () => {
  const size = { width: 2560, height: 1440 };
  const [base, reference] = await Promise.all([
    samplePicture([1, 1, 1], size),
    samplePicture([2, 2, 2], size),
  ]);
  await runTurn(adapter, { ...turn, base, references: [{ image: reference, role: 'style' }] });
  expect(sent()).toMatchObject({
    size: '2560x1440',
    prompt: 'a red house\n\nImage 2: take only the style from it.',
    image: [
      expect.stringMatching(/^data:image\/png;base64,/),
      expect.stringMatching(/^data:image\/png;base64,/),
    ],
  });
  simulator.exchanges.length = 0;
  await runTurn(adapter, { ...turn, model: 'seedream-4-5-251128', base });
  expect(sent()['image']).toMatch(/^data:image\/png;base64,/);
  expect(sent()).not.toHaveProperty('output_format');
});

test('says what it cost by the price of the model', async () => {
  const { events } = await runTurn(adapter, turn);
  expect(events.find(({ type }) => type === 'usage')).toMatchObject({ costUsd: 0.035, outputTokens: 16_384 });
});

test('models have their names of the region, and a later date is the same model', async () => {
  const [first] = await bytedance({ apiKey: 'ark', region: 'china' }).models();
  expect(first).toMatchObject({ id: 'doubao-seedream-5-0-260128', pricing: { perImageUsd: 0.035 } });
  expect(findModel('doubao-seedream-4-5-270101').descriptor.pricing).toMatchObject({ perImageUsd: 0.04 });
  expect(findModel('ep-20261122-abcde').descriptor).toMatchObject({ label: 'ep-20261122-abcde' });
});

test.each([
  [
    'InputImageSensitiveContentDetected.Violence',
    400,
    { code: 'refused', stage: 'input', categories: ['Violence'] },
  ],
  ['OutputImageRiskDetection', 400, { code: 'refused', stage: 'output', categories: [] }],
  ['AccountOverdueError', 403, { code: 'rate-limited', isRetryable: false }],
  ['ModelNotOpen', 404, { code: 'model-unavailable' }],
  ['ServerOverloaded', 429, { code: 'overloaded', isRetryable: true }],
])("the code '%s' is understood", (code, status, expected) => {
  const failure = { status, body: { error: { code, message: 'words' } }, isPaid: true, label: 'ByteDance' };
  expect(mapError(failure)).toMatchObject(expected);
});
