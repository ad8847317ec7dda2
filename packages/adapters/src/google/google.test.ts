import { AuthenticationError, EngineError } from '@pentimento/engine';
import { afterAll, describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/google/index.ts';
import { createConnection } from './create-connection.ts';
import { explainMissingPicture } from './explain-missing-picture.ts';
import { google } from './google.ts';
import { explainProblem } from './interactions/explain-problem.ts';
import { mapError } from './map-error.ts';
import { mapSize } from './map-size.ts';
import { findModel } from './models.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('google')}/v1`;
afterAll(() => simulator.close());

describe('models', () => {
  test('are those of the key that make pictures, known ones first', async () => {
    const models = await google({ apiKey: 'AIzaTest', baseUrl }).models();
    expect(models.map(({ id }) => id)).toEqual([
      'gemini-nano-banana-2.1',
      'gemini-3-pro-image',
      'gemini-3.1-flash-lite-image',
      'gemini-2.5-flash-image',
      'gemini-5-image',
    ]);
  });

  test('that nobody knows yet work with what their family has in common', async () => {
    const adapter = google({ apiKey: 'AIzaTest', baseUrl, defaultModel: 'gemini-9-image' });
    expect((await adapter.models())[0]).toMatchObject({ id: 'gemini-9-image', label: 'gemini-9-image' });
    const { images, events } = await runTurn(adapter, {
      model: 'gemini-9-image',
      instruction: 'a red house',
    });
    expect(images).toHaveLength(1);
    expect(events.find(({ type }) => type === 'usage')).not.toHaveProperty('costUsd');
  });

  test('can be looked at without a key; a turn cannot be run', async () => {
    const adapter = google();
    expect((await adapter.models()).length).toBeGreaterThan(2);
    const run = runTurn(adapter, { model: 'gemini-3-pro-image', instruction: 'a red house' });
    await expect(run).rejects.toSatisfy(AuthenticationError.isInstance);
  });
});

test('costs what the price list says', async () => {
  const adapter = google({ apiKey: 'AIzaTest', baseUrl });
  const { events } = await runTurn(adapter, { model: 'gemini-nano-banana-2.1', instruction: 'a red house' });
  // 3 tokens read at $1.50, 12 + 250 written at $7.50, 1,120 of a picture at $30, each for a million.
  const costUsd = (3 * 1.5 + 262 * 7.5 + 1120 * 30) / 1e6;
  expect(events).toContainEqual({ type: 'usage', inputTokens: 3, outputTokens: 1382, costUsd });
});

describe('an answer without a picture', () => {
  test.each([
    [{ blockReason: 'PROHIBITED_CONTENT' }, 'refused', 'input'],
    [{ blockReason: 'OTHER' }, 'refused', 'input'],
    [{ finishReason: 'IMAGE_SAFETY' }, 'refused', 'output'],
    [{ finishReason: 'IMAGE_RECITATION' }, 'refused', 'output'],
    [{ finishReason: 'SPII' }, 'refused', 'output'],
    [{ finishReason: 'LANGUAGE' }, 'invalid-request', undefined],
    [{ finishReason: 'NO_IMAGE' }, 'empty', undefined],
    [{ finishReason: 'IMAGE_OTHER' }, 'empty', undefined],
    [{ finishReason: 'MAX_TOKENS' }, 'empty', undefined],
    [{ finishReason: 'A_NEW_REASON' }, 'empty', undefined],
  ])('%j is %s', (answer, code, stage) => {
    const error = explainMissingPicture({ text: '', ...answer });
    expect(error).toMatchObject({ code, ...(stage && { stage }) });
  });

  test('says what the model said instead', () => {
    const error = explainMissingPicture({ finishReason: 'STOP', text: 'I would rather not.' });
    expect(error.message).toContain('“I would rather not.”');
  });
});

describe('an answer that stops at the limit of one request', () => {
  const stopped = {
    candidates: [{ content: { parts: [] }, finishReason: 'CONTINUATION', continuationToken: 'dG9rZW4' }],
  };
  const asked: unknown[] = [];
  const runWith = (answers: object[]) => {
    asked.length = 0;
    const fetch: typeof globalThis.fetch = (_input, init) => {
      asked.push(JSON.parse(init?.body as string));
      return Promise.resolve(Response.json(answers.shift() ?? stopped));
    };
    const adapter = google({ apiKey: 'AIzaTest', baseUrl, fetch });
    return runTurn(adapter, { model: 'gemini-3.1-flash-lite-image', instruction: 'a red house' });
  };

  test('goes on in the next', async () => {
    const adapter = google({ apiKey: 'AIzaTest', baseUrl });
    const { images } = await runTurn(adapter, { model: 'gemini-3-pro-image', instruction: 'a red house' });
    const data = Buffer.from(images[0]!.bytes).toString('base64');
    const drawn = { candidates: [{ content: { parts: [{ inlineData: { data } }] }, finishReason: 'STOP' }] };
    expect((await runWith([stopped, drawn])).images).toEqual(images);
    expect(asked).toEqual([
      expect.not.objectContaining({ continuationToken: expect.anything() }),
      expect.objectContaining({ continuationToken: 'dG9rZW4' }),
    ]);
  });

  test('is given up when it never ends', async () => {
    await expect(runWith([])).rejects.toMatchObject({ code: 'empty', isRetryable: false });
    expect(asked).toHaveLength(8);
  });
});

describe('an error of the API', () => {
  const read = (status: number, error: object): EngineError | undefined =>
    mapError({ status, body: { error }, isPaid: true, label: 'Google' });

  test('an unknown key comes as a 400', () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }];
    const message = 'API key not valid. Please pass a valid API key.';
    expect(read(400, { code: 400, message, status: 'INVALID_ARGUMENT', details })).toMatchObject({
      code: 'authentication',
    });
  });

  test('a refusal may come as a 400', () => {
    const message =
      "The prompt could not be submitted. This prompt contains sensitive words that violate Google's Responsible AI practices.";
    expect(read(400, { code: 400, message, status: 'INVALID_ARGUMENT' })).toMatchObject({
      code: 'refused',
      stage: 'input',
    });
  });

  test('a quota of a day is not waited for', () => {
    const violations = [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }];
    const details = [{ violations }, { retryDelay: '31s' }];
    expect(read(429, { message: 'Quota.', status: 'RESOURCE_EXHAUSTED', details })).toMatchObject({
      code: 'rate-limited',
      isRetryable: false,
    });
  });

  test.each([
    ['https://ai.google.dev/errors/image_safety', 'refused'],
    ['resource_exhausted', 'rate-limited'],
    ['not_found', 'model-unavailable'],
    ['invalid_argument', 'invalid-request'],
    ['internal', 'overloaded'],
  ])('of an interaction: %s', (code, expected) => {
    const connection = createConnection(
      { apiKey: 'AIzaTest' },
      { fetch, now: Date.now, log: () => undefined },
    );
    const error = explainProblem({ code, message: 'Why, AIzaTest?' }, { stage: 'output', connection });
    expect(error).toMatchObject({ code: expected });
    expect(error.message).not.toContain('AIzaTest');
  });
});

test('a resolution is named where it is another than the usual one', () => {
  const map = (size: { width: number; height: number }) =>
    mapSize({ size }, { model: findModel('gemini-nano-banana-2.1'), imageSize: undefined });
  expect(map({ width: 1376, height: 768 })).toEqual({ aspectRatio: '16:9', warnings: [] });
  expect(map({ width: 2752, height: 1536 })).toEqual({ aspectRatio: '16:9', imageSize: '2K', warnings: [] });
});
