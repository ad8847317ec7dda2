import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resizeMask } from '../preservation/planes/resize-mask.ts';
import { resizeWeights } from './resize-weights.ts';

const side = fc.integer({ min: 1, max: 40 });
const weights = fc
  .tuple(side, side)
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data) => ({ width, height, data })),
  );

describe('resizeWeights', () => {
  it('is 0 where it covers only zeros, and nowhere else', () => {
    fc.assert(
      fc.property(weights, side, side, (given, width, height) => {
        const most = resizeMask(given, { width, height }).data;
        const resized = resizeWeights(given, { width, height });
        expect(resized.map((weight) => (weight === 0 ? 0 : 1))).toEqual(
          most.map((value) => (value === 0 ? 0 : 1)),
        );
      }),
    );
  });

  it('keeps what is even, and its own size', () => {
    fc.assert(
      fc.property(weights, side, side, (given, width, height) => {
        expect(resizeWeights(given, given)).toEqual(given.data);
        const even = { ...given, data: new Uint8Array(given.data.length).fill(77) };
        expect(resizeWeights(even, { width, height })).toEqual(new Uint8Array(width * height).fill(77));
      }),
    );
  });

  it('fades evenly between two weights, but for zeros', () => {
    const wide = (...pair: number[]): number[] => [
      ...resizeWeights({ width: 2, height: 1, data: Uint8Array.from(pair) }, { width: 8, height: 1 }),
    ];
    expect(wide(40, 200)).toEqual([40, 40, 60, 100, 140, 180, 200, 200]);
    expect(wide(0, 160)).toEqual([0, 0, 0, 0, 100, 140, 160, 160]);
  });

  it('averages when it becomes smaller', () => {
    const data = Uint8Array.from([0, 100, 200, 200, 0, 100, 0, 0]);
    expect([...resizeWeights({ width: 4, height: 2, data }, { width: 2, height: 1 })]).toEqual([50, 100]);
  });
});
