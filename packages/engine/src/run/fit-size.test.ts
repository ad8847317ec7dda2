import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitSize } from './fit-size.ts';

const limits = { multipleOf: 16, minPixels: 655_360, maxPixels: 8_294_400, maxRatio: 3 };
const wanted = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
});

test('always gives a size inside the limits', () => {
  fc.assert(
    fc.property(wanted, (size) => {
      const { width, height } = fitSize(size, limits);
      expect([width % 16, height % 16]).toEqual([0, 0]);
      expect(width * height).toBeGreaterThanOrEqual(limits.minPixels);
      expect(width * height).toBeLessThanOrEqual(limits.maxPixels);
      expect(Math.max(width, height) / Math.min(width, height)).toBeLessThan(limits.maxRatio * 1.05);
    }),
  );
});

test('leaves a size alone that is accepted', () => {
  expect(fitSize({ width: 1536, height: 1024 }, limits)).toEqual({ width: 1536, height: 1024 });
});

test('takes the listed size of the nearest shape', () => {
  const list: [number, number][] = [
    [1024, 1024],
    [1536, 1024],
    [1024, 1536],
  ];
  expect(fitSize({ width: 300, height: 200 }, { list })).toEqual({ width: 1536, height: 1024 });
  expect(fitSize({ width: 200, height: 320 }, { list })).toEqual({ width: 1024, height: 1536 });
});
