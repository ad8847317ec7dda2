import type { ImageModelV4, ImageModelV4CallOptions, ImageModelV4Result } from '@ai-sdk/provider';
import { APICallError, LoadAPIKeyError } from '@ai-sdk/provider';
import { createOpenAI } from '@ai-sdk/openai';
import { type AdapterEvent, EngineError } from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { readMask } from '../../testing/picture/read-mask.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { aiSdk } from './ai-sdk.ts';
import type { AiSdkModel } from './ai-sdk-options.ts';

const png = createTinyPng({ width: 8, height: 8, color: [1, 2, 3] });

/** A package's model that notes how it is called. */
function createModel(more: Partial<ImageModelV4> = {}, result: Partial<ImageModelV4Result> = {}) {
  const calls: ImageModelV4CallOptions[] = [];
  const model: ImageModelV4 = {
    specificationVersion: 'v4',
    provider: 'example.image',
    modelId: 'painter/2',
    maxImagesPerCall: 2,
    supportsFileInputs: true,
    supportsMaskInputs: Promise.resolve(true),
    async doGenerate(call) {
      calls.push(call);
      const response = { timestamp: new Date(0), modelId: 'painter', headers: undefined };
      return { images: [png], warnings: [], response, ...result };
    },
    ...more,
  };
  return { model, calls };
}

const words = { model: 'example/painter/2', instruction: 'a red house' };

async function failureOf(model: ImageModelV4): Promise<EngineError> {
  try {
    await runTurn(aiSdk({ models: [model] }), words);
  } catch (error) {
    if (EngineError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

test("a model's capabilities are what its package says, what is known of its vendor, and what it is given", async () => {
  const { model } = createModel({ maxImagesPerCall: async () => 4 });
  const blind = createModel({ provider: 'openai.image', supportsFileInputs: undefined as never }).model;
  const [first, second, third] = await aiSdk({
    models: [
      model,
      blind,
      { model: createModel({ modelId: 'b' }).model, label: 'B', capabilities: { seed: false } },
    ],
  }).models();
  expect(first).toMatchObject({
    id: 'example/painter/2',
    capabilities: { edit: true, mask: 'hint', maxCandidates: 4, seed: true, previews: 'none' },
  });
  expect(second?.capabilities).toMatchObject({ edit: false, mask: 'none', maxReferences: 0, seed: false });
  expect(third).toMatchObject({ id: 'example/b', label: 'B', capabilities: { seed: false } });
});

test("a whole turn arrives in the AI SDK's words", async () => {
  const { model, calls } = createModel();
  const [base, reference] = [
    await samplePicture([1, 2, 3], { width: 8, height: 8 }),
    await samplePicture([4, 5, 6], { width: 4, height: 4 }),
  ];
  const mask = { width: 8, height: 8, data: new Uint8Array(64).fill(255, 0, 32) };
  const options = { providerOptions: { example: { quality: 'high' } } };
  await runTurn(aiSdk({ models: [model] }), {
    ...words,
    base,
    mask,
    references: [{ image: reference, role: 'style' }],
    preserveList: ['the boat'],
    candidates: 2,
    seed: 7,
    size: { width: 64, height: 32 },
    options,
  });
  const [call] = calls;
  expect(call).toMatchObject({ n: 2, seed: 7, size: '64x32', aspectRatio: undefined, ...options });
  expect(call?.prompt).toMatch(
    /^a red house\n\nKeep exactly as it is: the boat\.\nImage 2: take only the style/,
  );
  const bytesOf = (file: unknown) => new Uint8Array(Buffer.from((file as { data: string }).data, 'base64'));
  expect(call?.files?.map(bytesOf)).toEqual(
    [base.bytes, reference.bytes].map((bytes) => new Uint8Array(bytes)),
  );
  expect(await readMask(bytesOf(call?.mask), 'white')).toEqual(mask);
});

test.each<[string, Partial<AiSdkModel>, Partial<ImageModelV4>]>([
  ['told', { shape: 'aspect-ratio' }, {}],
  ["the vendor's", {}, { provider: 'luma.image' }],
])('a shape goes where pixels are not taken (%s)', async (_name, known, more) => {
  const { model, calls } = createModel(more);
  const adapter = aiSdk({ models: [{ model, ...known }] });
  const [descriptor] = await adapter.models();
  await runTurn(adapter, { ...words, model: descriptor?.id ?? '', size: { width: 1920, height: 1088 } });
  expect(calls[0]).toMatchObject({ size: undefined, aspectRatio: '16:9' });
});

test('its warnings become ours, its tokens our usage', async () => {
  const { model } = createModel(
    {},
    {
      warnings: [
        { type: 'unsupported', feature: 'seed' },
        { type: 'compatibility', feature: 'size', details: 'Rounded.' },
        { type: 'deprecated', setting: 'style', message: 'Use quality.' },
        { type: 'other', message: 'It is late.' },
      ],
      usage: { inputTokens: 3, outputTokens: undefined, totalTokens: 3 },
    },
  );
  const { events } = await runTurn(aiSdk({ models: [model] }), words);
  const said = events.filter(({ type }) => type === 'warning' || type === 'usage');
  expect(said).toEqual<AdapterEvent[]>([
    {
      type: 'warning',
      kind: 'unsupported',
      feature: 'seed',
      details: 'The model takes no seed: it was left out.',
    },
    { type: 'warning', kind: 'degraded', feature: 'size', details: 'Rounded.' },
    { type: 'warning', kind: 'other', feature: 'style', details: 'Use quality.' },
    { type: 'warning', kind: 'other', feature: 'model', details: 'It is late.' },
    { type: 'usage', inputTokens: 3 },
  ]);
});

test('an abort ends the turn at once, though the package does not listen', async () => {
  const { model } = createModel({ doGenerate: () => new Promise(() => undefined) });
  const controller = new AbortController();
  const context = {
    signal: controller.signal,
    fetch: globalThis.fetch,
    now: Date.now,
    createId: () => 'id',
    log: () => undefined,
  };
  const request = { ...words, preserveList: [], references: [], candidates: 1 };
  const run = (async () => {
    for await (const { type } of aiSdk({ models: [model] }).run(request, context))
      if (type === 'turn-start') setTimeout(() => controller.abort());
  })();
  await expect(run).rejects.toMatchObject({ code: 'aborted' });
});

const url = 'https://api.example.com/v1/images';
const apiError = (more: Partial<ConstructorParameters<typeof APICallError>[0]>) =>
  new APICallError({ message: 'It failed.', url, requestBodyValues: { prompt: 'a red house' }, ...more });

test.each<[string, unknown, object]>([
  ['no key', new LoadAPIKeyError({ message: 'Set EXAMPLE_API_KEY.' }), { code: 'authentication' }],
  [
    'too fast',
    apiError({ statusCode: 429, responseHeaders: { 'retry-after': '3' } }),
    { code: 'rate-limited', isRetryable: true, retryAfterMs: 3000 },
  ],
  ['busy', apiError({ statusCode: 503 }), { code: 'overloaded', isRetryable: true }],
  [
    'busy when it was asked about a job',
    apiError({ statusCode: 503, requestBodyValues: {} }),
    { code: 'unknown-outcome', isRetryable: false },
  ],
  ['a wrong parameter', apiError({ statusCode: 422 }), { code: 'invalid-request', isRetryable: false }],
  [
    'no connection',
    apiError({ cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), isRetryable: true }),
    { code: 'network-or-cors', isRetryable: true },
  ],
  [
    'no connection when it was asked about a job',
    apiError({
      cause: Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }),
      requestBodyValues: {},
    }),
    { code: 'unknown-outcome', isRetryable: false },
  ],
  [
    'a wait that was given up',
    new Error('Polling timed out.'),
    { code: 'unknown-outcome', isRetryable: false },
  ],
  [
    'an answer that it cannot read',
    apiError({ statusCode: 200, responseBody: '{"other":1}' }),
    { code: 'bad-output', isRetryable: false },
  ],
])('a failure of the package, %s, is one of ours', async (_name, thrown, expected) => {
  const { model } = createModel({ doGenerate: () => Promise.reject(thrown) });
  expect(await failureOf(model)).toMatchObject(expected);
});

test('a key that was given to the package beforehand is not repeated, though a vendor quotes it', async () => {
  const apiKey = 'sk-secret-0123456789';
  const body = JSON.stringify({ error: { message: `Incorrect API key provided: ${apiKey}` } });
  const fetch = async () =>
    new Response(body, { status: 401, headers: { 'content-type': 'application/json' } });
  const model = createOpenAI({ apiKey, fetch }).image('gpt-image-2');
  const run = runTurn(aiSdk({ models: [model] }), { ...words, model: 'openai/gpt-image-2' });
  const error = await run.catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'authentication' });
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(apiKey);
});

test('wrong options are said at once', async () => {
  expect(() => aiSdk({ models: [] })).toThrow(/holds no model/);
  const { model } = createModel({ specificationVersion: 'v3' as never });
  await expect(aiSdk({ models: [model] }).models()).rejects.toThrow(/Update its package/);
});
