import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { drawNoise, pictureSizes } from './__fixtures__/framing-cases.ts';
import { clearMasked } from './clear-masked.ts';
import { expandPicture } from './expand-picture.ts';
import { planExpansion } from './plan-expansion.ts';

const anchors = fc.constantFrom(0, 0.25, 0.5, 1);

function pixelAt({ width, data }: PixelImage, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

describe('expandPicture', () => {
  it('puts every pixel of the parent in its place, marks only what is new, and draws out the edge', () => {
    fc.assert(
      fc.property(pictureSizes, pictureSizes, anchors, anchors, fc.nat(), (from, target, x, y, seed) => {
        const parent = drawNoise(from, seed);
        const expansion = planExpansion({ parent, target, anchor: { x, y } });
        const { image, mask } = expandPicture(parent, expansion);
        expect([image, mask]).toMatchObject([target, target]);
        for (let row = 0; row < target.height; row += 7) {
          for (let column = 0; column < target.width; column += 5) {
            const [across, down] = [column - expansion.x, row - expansion.y];
            const nearest = [
              Math.min(from.width - 1, Math.max(0, across)),
              Math.min(from.height - 1, Math.max(0, down)),
            ] as const;
            expect(pixelAt(image, column, row)).toEqual(pixelAt(parent, ...nearest));
            const isParent = nearest[0] === across && nearest[1] === down;
            expect(mask.data[row * target.width + column]).toBe(isParent ? 0 : 255);
          }
        }
      }),
    );
  });

  it('lies where it is told: in the middle, at an anchor, at an offset', () => {
    const parent = { width: 300, height: 200 };
    const target = { width: 500, height: 201 };
    expect(planExpansion({ parent, target })).toEqual({ canvas: target, x: 100, y: 1 });
    expect(planExpansion({ parent, target, anchor: { x: 1, y: 0 } })).toMatchObject({ x: 200, y: 0 });
    expect(planExpansion({ parent, target, offset: { x: -20, y: 7 } })).toMatchObject({ x: -20, y: 7 });
  });
});

describe('clearMasked', () => {
  it('empties what may change, and nothing else', () => {
    const image: PixelImage = { width: 3, height: 1, data: new Uint8ClampedArray(12).fill(9) };
    const mask = { width: 3, height: 1, data: Uint8Array.from([255, 0, 254]) };
    expect([...clearMasked(image, mask).data]).toEqual([9, 9, 9, 0, 9, 9, 9, 9, 9, 9, 9, 9]);
    expect(image.data[3]).toBe(9);
  });
});
