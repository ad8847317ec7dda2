import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nudgeRectangle } from './nudge-rectangle.ts';
import { rasteriseRectangle } from './rasterise-rectangle.ts';
import { rectangleBetween } from './rectangle-between.ts';

const picture = { width: 40, height: 30 };
const coordinate = fc.double({ min: -50, max: 90, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });

test('spans whole pixels between two corners, inside the picture', () => {
  fc.assert(
    fc.property(point, point, (from, to) => {
      const rectangle = rectangleBetween(from, to, picture);
      if (!rectangle) return;
      const { x, y, width, height } = rectangle;
      expect([x, y, width, height].every(Number.isInteger)).toBe(true);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
      expect(x + width).toBeLessThanOrEqual(picture.width);
      expect(y + height).toBeLessThanOrEqual(picture.height);
    }),
  );
});

test('is nothing when it lies outside', () => {
  expect(rectangleBetween({ x: -9, y: -9 }, { x: -1, y: 20 }, picture)).toBeUndefined();
});

test('moves and resizes without leaving the picture', () => {
  const rectangle = { x: 30, y: 2, width: 8, height: 8 };
  expect(nudgeRectangle(rectangle, { x: 10, y: -10, resize: false }, picture)).toEqual({
    x: 32,
    y: 0,
    width: 8,
    height: 8,
  });
  expect(nudgeRectangle(rectangle, { x: 10, y: -10, resize: true }, picture)).toEqual({
    x: 30,
    y: 2,
    width: 10,
    height: 1,
  });
});

test('becomes a mask that is 255 inside and 0 outside', () => {
  const { data } = rasteriseRectangle({ x: 1, y: 1, width: 2, height: 1 }, { width: 4, height: 3 });
  expect([...data]).toEqual([0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0]);
});
