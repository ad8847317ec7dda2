import * as fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/together/index.ts';
import { fitPixels } from './fit-pixels.ts';
import { mapError } from './map-error.ts';
import { models } from './models.ts';
import { together } from './together.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const settings = { apiKey: 'tgp_v1_test', baseUrl: `${simulator.baseUrl('together')}/v1` };
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

describe('models', () => {
  test('are those of the account that make pictures, known ones first, and new ones work', async () => {
    const adapter = together(settings);
    const listed = await adapter.models();
    expect(listed.map(({ id }) => id)).toEqual([
      'black-forest-labs/FLUX.2-pro',
      'black-forest-labs/FLUX.1-kontext-pro',
      'black-forest-labs/FLUX.1-schnell',
      'new-vendor/new-model',
    ]);
    expect(listed.at(-1)?.label).toBe('New Model');
    const { images, events } = await runTurn(adapter, {
      model: 'new-vendor/new-model',
      instruction: 'a red house',
    });
    expect(images).toHaveLength(1);
    expect(events.some(({ type }) => type === 'usage')).toBe(false);
  });

  test('can be looked at without a key', async () => {
    expect(await together().models()).toHaveLength(models.length);
  });
});

test('the cost is counted by megapixels begun', async () => {
  const { events } = await runTurn(together(settings), {
    model: 'black-forest-labs/FLUX.2-pro',
    instruction: 'a red house',
    size: { width: 1536, height: 1024 },
    candidates: 2,
  });
  expect(events).toContainEqual({ type: 'usage', costUsd: 0.12 });
});

describe('sizes', () => {
  const limits = { multipleOf: 16, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 4 };

  test('are always ones that can be made, and stay what they are where they can', () => {
    const side = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const made = fitPixels({ width, height }, limits);
        expect([made.width % 16, made.height % 16]).toEqual([0, 0]);
        expect(made.width * made.height).toBeLessThanOrEqual(limits.maxPixels);
        expect(made.width * made.height).toBeGreaterThanOrEqual(limits.minPixels);
        const [short, long] = [made.width, made.height].toSorted((one, other) => one - other) as [
          number,
          number,
        ];
        expect(long / short).toBeLessThanOrEqual(limits.maxRatio);
        expect(fitPixels(made, limits)).toEqual(made);
      }),
    );
  });
});

describe('an error of the API', () => {
  const read = (status: number, error: object) =>
    mapError({ status, body: { error }, isPaid: true, label: 'Together AI' });

  test('a 403 is about the request, not about the key', () => {
    expect(read(403, { message: 'Too long.', type: 'invalid_request_error' })).toMatchObject({
      code: 'invalid-request',
    });
  });
});
