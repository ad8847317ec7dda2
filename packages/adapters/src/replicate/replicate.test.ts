import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { createSimulatedProvider } from '../../testing/replicate/index.ts';
import { mapPredictionError } from './map-error.ts';
import { mapRatio } from './map-ratio.ts';
import { readInputs } from './read-inputs.ts';
import { replicate } from './replicate.ts';

const apiKey = 'r8_test0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('replicate')}/v1`;
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const adapter = replicate({ apiKey, baseUrl, pollIntervalMs: 1 });
const sentBody = (): unknown =>
  JSON.parse(new TextDecoder().decode(simulator.exchanges.find(({ isPaid }) => isPaid)?.body));

test('offers the known models, then those of the collections, by what their inputs show', async () => {
  const listed = await adapter.models();
  expect(listed[0]?.id).toBe('black-forest-labs/flux-3-image');
  expect(listed.at(-1)).toMatchObject({
    id: 'somebody/painter',
    capabilities: { generate: true, edit: true, maxReferences: 3, maxCandidates: 4, seed: true },
  });
  expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
});

test('a model that is not known is asked what its inputs are called', async () => {
  const base = await samplePicture([9, 9, 9], { width: 256, height: 256 });
  await runTurn(adapter, { model: 'somebody/painter', instruction: 'make it night', base, seed: 3 });
  expect(simulator.exchanges[0]?.url).toBe('/replicate/v1/models/somebody/painter');
  expect(sentBody()).toEqual({
    input: {
      prompt: 'make it night',
      image_input: [expect.stringMatching(/^data:image\/png/)],
      width: 256,
      height: 256,
      num_outputs: 1,
      seed: 3,
      output_format: 'png',
    },
  });
});

test('tells how far it is by the bars that the model prints, and what it cost', async () => {
  const size = { width: 1024, height: 1024 };
  const request = { model: 'black-forest-labs/flux-2-pro', instruction: 'a red house', size };
  const { events } = await runTurn(adapter, request);
  expect(events).toContainEqual({ type: 'progress', value: 0.48, stage: 'working' });
  expect(events).toContainEqual({ type: 'usage', computeMs: 2500, costUsd: 0.03 });
});

describe('what a model says of its inputs', () => {
  const describeInputs = (properties: object, choices: Record<string, string[]> = {}) =>
    readInputs({
      components: {
        schemas: {
          Input: { properties },
          ...Object.fromEntries(Object.entries(choices).map(([name, values]) => [name, { enum: values }])),
        },
      },
    });

  test.each([
    [
      { image: { type: 'string' }, mask: { type: 'string' } },
      { pictures: { name: 'image', isList: false }, mask: 'mask' },
    ],
    [
      { images: { type: 'array' }, prompt_strength: {} },
      { pictures: { name: 'images', isList: true }, strength: 'prompt_strength' },
    ],
    [{ prompt: { type: 'string' } }, { size: 'none' }],
  ])('%j', (properties, expected) => {
    expect(describeInputs(properties)).toMatchObject(expected);
  });

  test('shapes that it lists, and sizes that count only for a custom shape', () => {
    const ratios = { aspect_ratio: ['1:1', '16:9', 'match_input_image'] };
    expect(describeInputs({ aspect_ratio: {} }, ratios)?.size).toEqual(ratios.aspect_ratio);
    const custom = describeInputs({ aspect_ratio: {}, width: {}, height: {} }, { aspect_ratio: ['custom'] });
    expect(custom).toMatchObject({ size: 'pixels', needsCustomRatio: true });
  });

  test('nothing that can be read', () => {
    expect(readInputs({ openapi: '3.0' })).toBeUndefined();
  });
});

test('a shape is taken from the base where the model can, else the nearest one, and said', () => {
  const ratios = ['1:1', '16:9', 'match_input_image'];
  const base = { bytes: new Uint8Array(), mediaType: 'image/png', width: 100, height: 60 } as const;
  expect(mapRatio({ base }, ratios)).toEqual({ fields: { aspect_ratio: 'match_input_image' }, warnings: [] });
  const wide = mapRatio({ size: { width: 1700, height: 1000 } }, ratios);
  expect(wide.fields).toEqual({ aspect_ratio: '16:9' });
  expect(wide.warnings).toMatchObject([{ feature: 'size', kind: 'degraded' }]);
});

test.each([
  ['The input or output was flagged as sensitive. (E005)', 'refused', false],
  ['NSFW content detected.', 'refused', false],
  ['Service is currently unavailable due to high demand. (E003)', 'overloaded', true],
  ['Invalid input. (E006)', 'invalid-request', false],
  ['CUDA out of memory', 'overloaded', false],
  [undefined, 'overloaded', false],
])('a prediction that failed with %j comes out as %s', (words, code, isRetryable) => {
  expect(mapPredictionError(words)).toMatchObject({ code, isRetryable });
});
