import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clampViewport } from './clamp-viewport.ts';
import { fitViewport } from './fit-viewport.ts';
import { zoomViewport } from './zoom-viewport.ts';

const size = fc.record({
  width: fc.integer({ min: 16, max: 8192 }),
  height: fc.integer({ min: 16, max: 8192 }),
});
const frameSize = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 4000 }),
});

test('fits the whole picture into the middle of the frame', () => {
  fc.assert(
    fc.property(size, frameSize, (picture, frame) => {
      const { scale, x, y } = fitViewport(picture, frame, 20);
      expect(x).toBeGreaterThanOrEqual(19.9);
      expect(y).toBeGreaterThanOrEqual(19.9);
      expect(2 * x + picture.width * scale).toBeCloseTo(frame.width, 3);
      expect(2 * y + picture.height * scale).toBeCloseTo(frame.height, 3);
    }),
  );
});

test('keeps the point under the pointer where it is while zooming', () => {
  fc.assert(
    fc.property(size, frameSize, fc.double({ min: 0.2, max: 5, noNaN: true }), (picture, frame, factor) => {
      const before = fitViewport(picture, frame, 20);
      const around = { x: frame.width / 3, y: frame.height / 4 };
      const after = zoomViewport(before, factor, { around, minimum: 0.001, maximum: 1000 });
      const spot = ({ scale, x }: typeof before): number => (around.x - x) / scale;
      expect(spot(after)).toBeCloseTo(spot(before), 4);
    }),
  );
});

test('stops at the limits of magnification', () => {
  const viewport = { scale: 2, x: 0, y: 0 };
  const limits = { around: { x: 0, y: 0 }, minimum: 1, maximum: 4 };
  expect(zoomViewport(viewport, 100, limits).scale).toBe(4);
  expect(zoomViewport(viewport, 0.01, limits).scale).toBe(1);
});

test('never loses the picture from the frame', () => {
  const offset = fc.double({ min: -1e5, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(size, frameSize, offset, offset, (picture, frame, x, y) => {
      const clamped = clampViewport({ scale: 1, x, y }, { picture, frame, margin: 20 });
      expect(clamped.x).toBeLessThanOrEqual(frame.width / 2);
      expect(clamped.x + picture.width).toBeGreaterThanOrEqual(frame.width / 2);
      expect(clamped.y).toBeLessThanOrEqual(frame.height / 2);
      expect(clamped.y + picture.height).toBeGreaterThanOrEqual(frame.height / 2);
    }),
  );
});
