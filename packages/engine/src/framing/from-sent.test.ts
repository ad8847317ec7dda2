import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cropBytes, cropPicture } from '../preservation/placement/crop-picture.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { createRandom } from '../preservation/testing/create-random.ts';
import { drawNoise, maskedPictures, sizeCapabilities } from './__fixtures__/framing-cases.ts';
import type { Framing } from './framing.ts';
import { fromSent } from './from-sent.ts';
import { isScaled } from './is-scaled.ts';
import { planFraming } from './plan-framing.ts';
import { toSent } from './to-sent.ts';

const framed = fc
  .tuple(maskedPictures, sizeCapabilities)
  .map(([{ parent, mask, seed }, size]) => {
    const framing = planFraming({ width: parent.width, height: parent.height, mask, size });
    return { parent, mask, seed, framing };
  })
  .filter((framing): framing is typeof framing & { framing: Framing } => framing.framing !== undefined);

function randomWeights(length: number, seed: number): Uint8Array {
  const random = createRandom(seed);
  return Uint8Array.from({ length }, () => random.pick([0, 0, 255, Math.floor(random.between(1, 255))]));
}

/** How many pixels of weight 0 differ. */
function countBroken(one: PixelImage, other: PixelImage, weights: Uint8Array): number {
  const isSame = (at: number): boolean =>
    [0, 1, 2, 3].every((byte) => one.data[at * 4 + byte] === other.data[at * 4 + byte]);
  return weights.reduce((count, weight, at) => count + (weight === 0 && !isSame(at) ? 1 : 0), 0);
}

describe('toSent', () => {
  it('shows the bytes of the picture, and of the mask, where nothing is scaled', () => {
    fc.assert(
      fc.property(framed, ({ parent, mask, framing }) => {
        const sent = toSent(framing, { image: parent, mask });
        expect(sent.image).toMatchObject(framing.sent);
        expect(sent.mask).toMatchObject(framing.sent);
        expect(sent.image.data.length).toBe(framing.sent.width * framing.sent.height * 4);
        if (isScaled(framing)) return;
        expect(cropPicture(sent.image, framing.place).data).toEqual(cropPicture(parent, framing.part).data);
        expect(cropBytes(sent.mask!.data, framing.sent.width, framing.place)).toEqual(
          cropBytes(mask.data, mask.width, framing.part),
        );
      }),
    );
  });

  it('loses no mark of a mask, and lets no padding change', () => {
    fc.assert(
      fc.property(framed, ({ parent, mask, framing }) => {
        const { data } = toSent(framing, { image: parent, mask }).mask!;
        const placed = cropBytes(data, framing.sent.width, framing.place);
        const count = (bytes: Uint8Array): number => bytes.filter((value) => value !== 0).length;
        expect(count(data)).toBe(count(placed));
        expect(count(placed) > 0).toBe(count(mask.data) > 0);
      }),
    );
  });

  it('pads with the mirror image', () => {
    const image: PixelImage = {
      width: 3,
      height: 1,
      data: Uint8ClampedArray.from([1, 1, 1, 255, 2, 2, 2, 255, 3, 3, 3, 255]),
    };
    const framing = {
      part: { x: 0, y: 0, width: 3, height: 1 },
      place: { x: 4, y: 1, width: 3, height: 1 },
      sent: { width: 9, height: 2 },
    };
    const { data } = toSent(framing, { image }).image;
    const reds = Array.from({ length: 18 }, (_, at) => data[at * 4]);
    expect(reds).toEqual([3, 3, 2, 1, 1, 2, 3, 3, 2, 3, 3, 2, 1, 1, 2, 3, 3, 2]);
  });
});

describe('toSent, with markup', () => {
  it('leaves the padding free of scribbles', () => {
    const markup = drawNoise({ width: 3, height: 2 }, 1);
    const part = { x: 1, y: 0, width: 2, height: 2 };
    const framing = { part, place: { ...part, y: 1 }, sent: { width: 4, height: 4 } };
    const sent = toSent(framing, { image: markup, markup }).markup!;
    expect(cropPicture(sent, framing.place)).toEqual(cropPicture(markup, part));
    expect(sent.data.filter((value) => value !== 0).length).toBeLessThanOrEqual(16);
  });
});

describe('fromSent', () => {
  it('gives back the parent, byte for byte, when the answer is what was sent and nothing was scaled', () => {
    fc.assert(
      fc.property(
        framed.filter(({ framing }) => !isScaled(framing)),
        ({ parent, framing, seed }) => {
          const { image } = toSent(framing, { image: parent });
          const weights = randomWeights(image.width * image.height, seed);
          const back = fromSent(framing, { parent, preserved: { image, weights } });
          expect(back.image).toEqual(parent);
        },
      ),
    );
  });

  it('gives back the parent, byte for byte, when nothing changed, at any scale', () => {
    fc.assert(
      fc.property(framed, ({ parent, framing, seed }) => {
        const image = drawNoise(framing.sent, seed + 2);
        const weights = new Uint8Array(image.width * image.height);
        const back = fromSent(framing, { parent, preserved: { image, weights } });
        expect(back.image).toEqual(parent);
        expect(back.weights.every((weight) => weight === 0)).toBe(true);
      }),
    );
  });

  it('keeps every pixel of weight 0, inside the mask and the part only, and leaves its input alone', () => {
    fc.assert(
      fc.property(framed, fc.boolean(), ({ parent, mask, framing, seed }, isOtherSize) => {
        const { width, height } = framing.sent;
        const size = isOtherSize
          ? { width: Math.ceil(width / 2), height: Math.ceil(height / 2) }
          : framing.sent;
        const image = drawNoise(size, seed + 2);
        const weights = randomWeights(size.width * size.height, seed);
        const before = { parent: parent.data.slice(), image: image.data.slice(), weights: weights.slice() };
        const back = fromSent(framing, { parent, preserved: { image, weights }, mask });
        expect(back.image).toMatchObject({ width: parent.width, height: parent.height });
        expect(countBroken(back.image, parent, back.weights)).toBe(0);
        expect(back.weights.every((weight, at) => weight <= mask.data[at]!)).toBe(true);
        expect({ parent: parent.data, image: image.data, weights }).toEqual(before);
        const { x, y, width: across, height: down } = framing.part;
        const isOutside = (at: number): boolean => {
          const [column, row] = [at % parent.width, Math.floor(at / parent.width)];
          return column < x || row < y || column >= x + across || row >= y + down;
        };
        expect(back.weights.every((weight, at) => weight === 0 || !isOutside(at))).toBe(true);
      }),
    );
  });

  it('takes the answer’s own bytes, already blended, where nothing was scaled', () => {
    fc.assert(
      fc.property(
        framed.filter(({ framing }) => !isScaled(framing)),
        ({ parent, framing, seed }) => {
          const image = drawNoise(framing.sent, seed + 2);
          const weights = randomWeights(image.width * image.height, seed);
          const back = fromSent(framing, { parent, preserved: { image, weights } });
          const part = cropPicture(back.image, framing.part);
          const partWeights = cropBytes(back.weights, parent.width, framing.part);
          expect(partWeights).toEqual(cropBytes(weights, image.width, framing.place));
          const kept = partWeights.map((weight) => (weight === 0 ? 255 : 0));
          expect(countBroken(part, cropPicture(image, framing.place), kept)).toBe(0);
        },
      ),
    );
  });

  it('lays an answer of another shape where the parent was found in it', () => {
    const parent = drawNoise({ width: 20, height: 10 }, 1);
    const framing = {
      part: { x: 0, y: 0, width: 20, height: 10 },
      place: { x: 2, y: 3, width: 20, height: 10 },
      sent: { width: 24, height: 16 },
    };
    const image = drawNoise({ width: 30, height: 16 }, 2);
    const preserved = { image, weights: new Uint8Array(480).fill(255), placement: { x: 5, y: 0 } };
    const back = fromSent(framing, { parent, preserved });
    expect(back.image).toEqual(cropPicture(image, { x: 7, y: 3, width: 20, height: 10 }));
    expect(back.weights.every((weight) => weight === 255)).toBe(true);
  });

  it('does not let a reduced answer touch what it did not change', () => {
    const parent = drawNoise({ width: 256, height: 256 }, 3);
    const framing: Framing = {
      part: { x: 0, y: 0, width: 256, height: 256 },
      place: { x: 0, y: 0, width: 64, height: 64 },
      sent: { width: 64, height: 64 },
    };
    const weights = new Uint8Array(64 * 64);
    for (let y = 20; y < 30; y += 1) weights.fill(255, y * 64 + 20, y * 64 + 40);
    const back = fromSent(framing, { parent, preserved: { image: drawNoise(framing.sent, 4), weights } });
    const inside = { x: 82, y: 82, width: 76, height: 36 };
    expect(cropBytes(back.weights, 256, inside).every((weight) => weight === 255)).toBe(true);
    const changed = back.weights.filter((weight) => weight !== 0).length;
    expect(changed).toBe(20 * 10 * 16);
    expect(countBroken(back.image, parent, back.weights)).toBe(0);
  });
});

describe('a mask of 600² in a picture of 4096²', () => {
  it(
    'sends a megapixel and a half, unscaled, and keeps the detail of all the rest',
    { timeout: 120_000 },
    () => {
      const side = 4096;
      const data = new Uint8ClampedArray(side * side * 4);
      new Uint32Array(data.buffer).forEach((_, at, pixels) => {
        pixels[at] = Math.imul(at, 2_654_435_761) | 0xff000000;
      });
      const parent: PixelImage = { width: side, height: side, data };
      const mask: ImageMask = { width: side, height: side, data: new Uint8Array(side * side) };
      for (let y = 2000; y < 2600; y += 1) mask.data.fill(255, y * side + 1000, y * side + 1600);
      const size = { multipleOf: 16, minPixels: 65_536, maxPixels: 2_097_152, maxRatio: 3 };
      const framing = planFraming({ width: side, height: side, mask, size })!;
      const sent = toSent(framing, { image: parent, mask });
      expect(framing.sent.width * framing.sent.height).toBeLessThanOrEqual(1200 * 1200 * 1.03);
      expect(isScaled(framing)).toBe(false);
      const weights = sent.mask!.data.map((value, at) => (at % 3 === 0 ? 0 : value));
      const image = {
        ...sent.image,
        data: sent.image.data.map((value, at) => (at % 4 === 3 ? 255 : 255 - value)),
      };
      const back = fromSent(framing, { parent, preserved: { image, weights }, mask });
      const [before, after] = [parent, back.image].map((picture) => new Uint32Array(picture.data.buffer));
      let changed = 0;
      let broken = 0;
      after!.forEach((pixel, at) => {
        if (pixel === before![at]) return;
        changed += 1;
        if (back.weights[at] === 0 || mask.data[at] === 0) broken += 1;
      });
      expect(broken).toBe(0);
      expect(changed).toBe(weights.filter((weight) => weight !== 0).length);
    },
  );
});
