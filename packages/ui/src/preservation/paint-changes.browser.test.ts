import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paintChanges } from './paint-changes.ts';

const masks = fc
  .record({ width: fc.integer({ min: 1, max: 24 }), height: fc.integer({ min: 1, max: 24 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      data: fc.uint8Array({ minLength: width * height, maxLength: width * height }).map((bytes) =>
        // Mostly untouched, as real weights are.
        bytes.map((value) => (value < 160 ? 0 : value < 200 ? 255 : value)),
      ),
    }),
  );

test('covers what is the parent’s, the less the more of the model shows, and the model’s own not at all', () => {
  fc.assert(
    fc.property(masks, (weights) => {
      const { data } = paintChanges(weights);
      weights.data.forEach((weight, at) => {
        const alpha = data[at * 4 + 3] ?? 0;
        if (weight === 255) expect(alpha).toBe(0);
        else if (weight === 0) expect(alpha).toBeGreaterThanOrEqual(190);
        else expect(Math.abs(alpha - (190 * (255 - weight)) / 255)).toBeLessThanOrEqual(0.5);
      });
    }),
  );
});

test('draws a light and a dark line around a change, outside of it', () => {
  const weights = { width: 9, height: 9, data: new Uint8Array(81) };
  weights.data[4 * 9 + 4] = 255;
  const image = paintChanges(weights);
  const row = Array.from({ length: 9 }, (_, x) => image.data[(4 * 9 + x) * 4]);
  expect(row).toEqual([126, 126, 24, 255, 126, 255, 24, 126, 126]);
  expect(image.data[(4 * 9 + 4) * 4 + 3]).toBe(0);
});
