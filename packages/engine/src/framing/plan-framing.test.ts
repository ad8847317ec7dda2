import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rectangle } from '../preservation/placement/crop-picture.ts';
import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { SizeCapability } from '../protocol/capabilities.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import { acceptsSize } from './__fixtures__/accepts-size.ts';
import { pictureSizes, maskedPictures, sizeCapabilities } from './__fixtures__/framing-cases.ts';
import type { Framing } from './framing.ts';
import { planFraming } from './plan-framing.ts';

/** Limits and sizes of models that there are. */
const flexible: SizeCapability = { multipleOf: 16, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 3 };
const listed: SizeCapability = {
  list: [
    [1024, 1024],
    [1536, 1024],
    [1024, 1536],
  ],
};

function maskOf({ width, height }: PictureSize, box: Rectangle): ImageMask {
  const mask = { width, height, data: new Uint8Array(width * height) };
  for (let y = box.y; y < box.y + box.height; y += 1)
    mask.data.fill(255, y * width + box.x, y * width + box.x + box.width);
  return mask;
}

function holds({ width, height }: PictureSize, { x, y, ...size }: Rectangle): boolean {
  return (
    x >= 0 &&
    y >= 0 &&
    size.width >= 1 &&
    size.height >= 1 &&
    x + size.width <= width &&
    y + size.height <= height
  );
}

function expectSound(framing: Framing, picture: PictureSize, size: SizeCapability): void {
  const { part, place, sent } = framing;
  expect(acceptsSize(sent, size)).toBe(true);
  expect(holds(picture, part)).toBe(true);
  expect(holds(sent, place)).toBe(true);
  expect([...Object.values(part), ...Object.values(place)].every(Number.isInteger)).toBe(true);
}

describe('planFraming, for any picture and model', () => {
  it('sends sizes that the model takes, of what is there, and keeps the shape', () => {
    fc.assert(
      fc.property(pictureSizes, sizeCapabilities, (picture, size) => {
        const framing = planFraming({ ...picture, size });
        if (!framing) {
          expect(acceptsSize(picture, size)).toBe(true);
          return;
        }
        expectSound(framing, picture, size);
        const { part, place } = framing;
        expect(part).toEqual({ x: 0, y: 0, ...picture });
        const isWide = part.width > part.height;
        const scale = isWide ? place.width / part.width : place.height / part.height;
        expect(Math.abs(place.width - part.width * scale)).toBeLessThanOrEqual(1);
        expect(Math.abs(place.height - part.height * scale)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('shows all that the mask marks', () => {
    fc.assert(
      fc.property(maskedPictures, sizeCapabilities, ({ parent, mask }, size) => {
        const { width, height } = parent;
        const framing = planFraming({ width, height, mask, size });
        if (!framing) {
          expect(acceptsSize(parent, size)).toBe(true);
          return;
        }
        expectSound(framing, parent, size);
        const { part } = framing;
        const isShown = (at: number): boolean => {
          const [x, y] = [(at % width) - part.x, Math.floor(at / width) - part.y];
          return x >= 0 && y >= 0 && x < part.width && y < part.height;
        };
        expect(mask.data.every((value, at) => value === 0 || isShown(at))).toBe(true);
      }),
    );
  });

  it('never scales a mask that fits', () => {
    const size = { multipleOf: 8, minPixels: 64, maxPixels: 65_536, maxRatio: 4 };
    const corner = fc.integer({ min: 0, max: 800 });
    const side = fc.integer({ min: 1, max: 180 });
    fc.assert(
      fc.property(corner, corner, side, side, (x, y, width, height) => {
        const picture = { width: 1000, height: 1000 };
        const mask = maskOf(picture, { x, y, width, height });
        const { part, place } = planFraming({ ...picture, mask, size })!;
        expect([place.width, place.height]).toEqual([part.width, part.height]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('planFraming, crops', () => {
  const large = { width: 4096, height: 4096 };

  it('takes the mask with half of its side around it, at the size that models are trained on, unscaled', () => {
    const mask = maskOf(large, { x: 3000, y: 200, width: 300, height: 200 });
    const { part, place, sent } = planFraming({ ...large, mask, size: flexible })!;
    expect(part.width * part.height).toBeGreaterThan(0.95 * 1024 ** 2);
    expect(part.width * part.height).toBeLessThan(1.05 * 1024 ** 2);
    expect(place).toEqual({ x: 0, y: 0, width: part.width, height: part.height });
    expect(sent).toEqual({ width: part.width, height: part.height });
    expect([part.x <= 3000 - 150, part.x + part.width >= 3300 + 150]).toEqual([true, true]);
  });

  it('takes less context rather than less detail', () => {
    const mask = maskOf(large, { x: 1500, y: 1500, width: 700, height: 700 });
    const { part, sent } = planFraming({ ...large, mask, size: { list: [[1024, 1024]] } })!;
    expect(part).toEqual({ x: 1338, y: 1338, ...sent });
  });

  it('is reduced, to the largest size there is, only where the mask is too large', () => {
    const mask = maskOf(large, { x: 500, y: 500, width: 1500, height: 1500 });
    const { part, place, sent } = planFraming({
      ...large,
      mask,
      size: {
        list: [
          [512, 512],
          [1024, 1024],
        ],
      },
    })!;
    expect(sent).toEqual({ width: 1024, height: 1024 });
    expect(place).toEqual({ x: 0, y: 0, ...sent });
    expect(part).toEqual({ x: 200, y: 200, width: 2100, height: 2100 });
  });

  it('shows the whole picture where it fits, and where a reduced crop would be nearly all of it', () => {
    const mask = maskOf({ width: 1600, height: 1200 }, { x: 1, y: 1, width: 9, height: 9 });
    expect(planFraming({ width: 1600, height: 1200, mask, size: flexible })).toBeUndefined();
    const most = maskOf(large, { x: 100, y: 100, width: 3600, height: 3600 });
    expect(planFraming({ ...large, mask: most, size: flexible })!.part).toEqual({ x: 0, y: 0, ...large });
  });

  it('follows a mask into the corner', () => {
    const mask = maskOf(large, { x: 4095, y: 4095, width: 1, height: 1 });
    const { part } = planFraming({ ...large, mask, size: { list: [[512, 768]] } })!;
    expect(part).toEqual({ x: 4096 - 512, y: 4096 - 768, width: 512, height: 768 });
  });

  it('crops a strip that is longer than the model allows, without enlarging it', () => {
    const strip = { width: 12_000, height: 300 };
    const mask = maskOf(strip, { x: 7000, y: 100, width: 100, height: 100 });
    const { part, place, sent } = planFraming({ ...strip, mask, size: flexible })!;
    expect(part).toMatchObject({ y: 0, height: 300 });
    expect([place.width, place.height]).toEqual([part.width, part.height]);
    expect(sent.height).toBe(304);
  });
});

describe('planFraming, whole pictures', () => {
  it('pads to the next multiples', () => {
    expect(planFraming({ width: 1000, height: 700, size: flexible })).toEqual({
      part: { x: 0, y: 0, width: 1000, height: 700 },
      place: { x: 4, y: 2, width: 1000, height: 700 },
      sent: { width: 1008, height: 704 },
    });
  });

  it('takes the listed size of the nearest shape, and pads the rest', () => {
    expect(planFraming({ width: 1000, height: 700, size: listed })).toEqual({
      part: { x: 0, y: 0, width: 1000, height: 700 },
      place: { x: 36, y: 0, width: 1463, height: 1024 },
      sent: { width: 1536, height: 1024 },
    });
    expect(planFraming({ width: 2000, height: 3000, size: listed })!.sent).toEqual({
      width: 1024,
      height: 1536,
    });
  });

  it('pads a picture that is a little too small, and enlarges one that is much too small', () => {
    const square: SizeCapability = { list: [[1024, 1024]] };
    expect(planFraming({ width: 900, height: 900, size: square })!.place).toMatchObject({
      x: 62,
      width: 900,
    });
    expect(planFraming({ width: 256, height: 256, size: square })!.place).toMatchObject({
      x: 0,
      width: 1024,
    });
  });

  it('sends a picture as it is that the model takes, or where the model takes none', () => {
    expect(planFraming({ width: 1536, height: 1024, size: listed })).toBeUndefined();
    expect(planFraming({ width: 999, height: 999, size: { list: [] } })).toBeUndefined();
  });

  it('plans for a model without an upper limit', () => {
    const size = { multipleOf: 8, minPixels: 64, maxPixels: Infinity, maxRatio: Infinity };
    expect(planFraming({ width: 5001, height: 20, size })!.sent).toEqual({ width: 5008, height: 24 });
  });
});
