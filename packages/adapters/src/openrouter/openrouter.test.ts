import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openrouter/index.ts';
import { mapError } from './map-error.ts';
import { openrouter } from './openrouter.ts';
import { readPricing } from './read-pricing.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('openrouter')}/api/v1`;
const settings = { apiKey: 'sk-or-v1-test', baseUrl };
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

describe('models', () => {
  test('are described by what OpenRouter says of their parameters, the recommended one first', async () => {
    const models = await openrouter(settings).models();
    expect(models.map(({ id }) => id)).toEqual([
      'google/gemini-nano-banana-2.1',
      'openai/gpt-image-2.6-flare',
      'black-forest-labs/flux-3-image',
      'recraft/recraft-v4.1-pro',
    ]);
    const [gemini, openai, flux, recraft] = models.map(({ capabilities }) => capabilities);
    expect(gemini).toMatchObject({ edit: true, maxReferences: 13, maxCandidates: 1, previews: 'none' });
    expect(openai).toMatchObject({
      maxReferences: 15,
      maxCandidates: 10,
      previews: 'image',
      transparency: true,
    });
    expect(flux).toMatchObject({ seed: true, transparency: false });
    expect(recraft).toMatchObject({ edit: false, maxReferences: 0, maxCandidates: 6, seed: false });
    expect(gemini?.size).toMatchObject({
      list: expect.arrayContaining([
        [1024, 1024],
        [1360, 768],
      ]),
    });
  });

  test('have their price where it does not depend on tokens', async () => {
    const models = await openrouter(settings).models();
    const prices = Object.fromEntries(models.map(({ id, pricing }) => [id, pricing]));
    expect(prices['openai/gpt-image-2.6-flare']).toMatchObject({ perImageUsd: 0.053 });
    expect(prices['black-forest-labs/flux-3-image']).toMatchObject({ perMegapixelUsd: 0.03 });
    expect(prices['google/gemini-nano-banana-2.1']).toBeUndefined();
  });

  test('that are not listed work all the same', async () => {
    const adapter = openrouter({ ...settings, defaultModel: 'new-vendor/new-model' });
    expect((await adapter.models())[0]).toMatchObject({ id: 'new-vendor/new-model' });
    const { images } = await runTurn(adapter, { model: 'new-vendor/new-model', instruction: 'a red house' });
    expect(images).toHaveLength(1);
  });

  test('can be looked at without a key and without asking anybody', async () => {
    expect((await openrouter({ baseUrl }).models()).length).toBeGreaterThan(1);
    expect(simulator.exchanges).toEqual([]);
  });
});

test('the cost is what OpenRouter says that it charged', async () => {
  const { events } = await runTurn(openrouter(settings), {
    model: 'openai/gpt-image-2.6-flare',
    instruction: 'a red house',
  });
  expect(events.find(({ type }) => type === 'usage')).toMatchObject({ costUsd: 0.053 });
});

test('fewer results than asked for are said', async () => {
  const adapter = openrouter(settings);
  const turn = { model: 'recraft/recraft-v4.1-pro', instruction: 'a red house' };
  const { images } = await runTurn(adapter, turn);
  const b64_json = Buffer.from(images[0]!.bytes).toString('base64');
  const fetch: typeof globalThis.fetch = () => Promise.resolve(Response.json({ data: [{ b64_json }] }));
  const { events } = await runTurn(openrouter({ ...settings, fetch }), { ...turn, candidates: 3 });
  expect(events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'candidates' }));
});

describe('a price list', () => {
  const line = (unit: string, cost_usd: number, variant?: string) => ({
    billable: 'output_image',
    unit,
    cost_usd,
    variant,
  });
  const now = new Date('2026-11-22T12:00:00Z');

  test('of several endpoints counts by the dearest', () => {
    expect(readPricing([[line('image', 0.02)], [line('image', 0.03)]], now)).toEqual({
      perImageUsd: 0.03,
      asOf: '2026-11-22',
    });
  });
  test('with variants counts by the usual one', () => {
    const lines = [line('image', 0.2, '4K'), line('image', 0.1, '2K'), line('image', 0.05, '1K')];
    expect(readPricing([lines], now)).toMatchObject({ perImageUsd: 0.05 });
  });
  test('by the token gives none, even beside one that is not', () => {
    expect(readPricing([[line('token', 0.00003)], [line('image', 0.03)]], now)).toBeUndefined();
  });
});

describe('an error of the API', () => {
  const read = (status: number, error: object) =>
    mapError({ status, body: { error }, isPaid: true, label: 'OpenRouter' });

  test('the vendor that declines is heard through OpenRouter', () => {
    const metadata = {
      raw: '{"error":{"code":"moderation_blocked","moderation_details":{"moderation_stage":"output"}}}',
    };
    expect(read(400, { code: 400, message: 'Provider returned error', metadata })).toMatchObject({
      code: 'refused',
      stage: 'output',
    });
  });
  test('inside an answer with HTTP 200 is one all the same, without the key', async () => {
    const answer = { error: { code: 402, message: 'Key sk-or-v1-test has no credits.' } };
    const fetch: typeof globalThis.fetch = () => Promise.resolve(Response.json(answer));
    const run = runTurn(openrouter({ ...settings, fetch }), {
      model: 'openai/gpt-image-2.6-flare',
      instruction: 'a red house',
    });
    const error = await run.catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'rate-limited', isRetryable: false });
    expect(String(error)).not.toContain('sk-or-v1-test');
  });

  test('a busy vendor is no refusal', () => {
    const metadata = { raw: 'upstream content policy service unavailable' };
    expect(read(503, { code: 503, message: 'Provider returned error', metadata })).toBeUndefined();
  });
});
