import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/xai/index.ts';
import { mapError } from './map-error.ts';
import { xai } from './xai.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const settings = { apiKey: 'xai-test', baseUrl: `${simulator.baseUrl('xai')}/v1` };
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

describe('models', () => {
  test('are those of the account, known ones first, and new ones work', async () => {
    const adapter = xai(settings);
    const ids = (await adapter.models()).map(({ id }) => id);
    expect(ids).toEqual([
      'grok-imagine-image-2.0',
      'grok-imagine-image-quality',
      'grok-imagine-image',
      'grok-imagine-image-3.0',
    ]);
    const { images } = await runTurn(adapter, {
      model: 'grok-imagine-image-3.0',
      instruction: 'a red house',
    });
    expect(images).toHaveLength(1);
  });

  test('can be looked at without a key', async () => {
    expect((await xai().models())[0]).toMatchObject({ id: 'grok-imagine-image-2.0' });
  });
});

test('the cost is what xAI says that it charged', async () => {
  const { events } = await runTurn(xai(settings), {
    model: 'grok-imagine-image-2.0',
    instruction: 'a red house',
  });
  expect(events).toContainEqual({ type: 'usage', costUsd: 0.06 });
});

test('says that a picture may keep its shape', async () => {
  const adapter = xai(settings);
  const turn = { model: 'grok-imagine-image-2.0', instruction: 'a red house' };
  const { images } = await runTurn(adapter, turn);
  const edit = { ...turn, base: images[0]! };
  const same = await runTurn(adapter, { ...edit, size: { width: 1024, height: 1024 } });
  expect(same.events.some(({ type }) => type === 'warning')).toBe(false);
  const other = await runTurn(adapter, { ...edit, size: { width: 1408, height: 768 } });
  expect(other.events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'size' }));
});

describe('results that are held back', () => {
  const answerWith = (data: object[]) => {
    const fetch: typeof globalThis.fetch = () => Promise.resolve(Response.json({ data }));
    return runTurn(xai({ ...settings, fetch }), {
      model: 'grok-imagine-image-2.0',
      instruction: 'a red house',
    });
  };

  test('are a refusal when there are no others', async () => {
    await expect(answerWith([{ b64_json: '', respect_moderation: false }])).rejects.toMatchObject({
      code: 'refused',
      stage: 'output',
    });
  });

  test('are said when there are', async () => {
    const { images } = await runTurn(xai(settings), {
      model: 'grok-imagine-image-2.0',
      instruction: 'a red house',
    });
    const b64_json = Buffer.from(images[0]!.bytes).toString('base64');
    const { events } = await answerWith([
      { respect_moderation: false },
      { b64_json, respect_moderation: true },
    ]);
    expect(events.filter(({ type }) => type === 'image')).toMatchObject([{ candidate: 0 }]);
    expect(events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'candidates' }));
  });
});

describe('an error of the API', () => {
  const read = (status: number, body: object) => mapError({ status, body, isPaid: true, label: 'xAI' });

  test('a refusal says what was charged for it', () => {
    const error = 'Generated image rejected by content moderation.';
    const refusal = read(400, {
      code: 'imagine:content-moderated',
      error,
      usage: { cost_in_usd_ticks: 5e8 },
    });
    expect(refusal).toMatchObject({ code: 'refused', stage: 'output' });
    expect(refusal?.message).toContain('$0.05');
  });

  test('an account without credit is not asked again', () => {
    const error = 'Your team has used all available credits or reached its monthly spending limit.';
    expect(read(429, { code: 'Some resource has been exhausted', error })).toMatchObject({
      code: 'rate-limited',
      isRetryable: false,
    });
  });
});
