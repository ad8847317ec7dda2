import fc from 'fast-check';
import { createRandom } from '../../preservation/testing/create-random.ts';
import type { ImageMask } from '../../protocol/image-mask.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';

/** Models large and small. Each takes at least one size: 128 × 128, or what it lists. */
export const sizeCapabilities = fc.oneof(
  fc.record({
    multipleOf: fc.constantFrom(1, 8, 16, 64),
    minPixels: fc.constantFrom(1, 4096, 16_384),
    maxPixels: fc.constantFrom(16_384, 20_480, 65_536, 400_000),
    maxRatio: fc.constantFrom(1, 2, 3, 8),
  }),
  fc.record({
    list: fc.array(fc.tuple(fc.integer({ min: 8, max: 320 }), fc.integer({ min: 8, max: 320 })), {
      minLength: 1,
      maxLength: 4,
    }),
  }),
);

/** From one pixel to 300 × 200, thin ones too. */
export const pictureSizes = fc.oneof(
  fc.record({ width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 200 }) }),
  fc.record({ width: fc.integer({ min: 100, max: 300 }), height: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ width: fc.integer({ min: 1, max: 4 }), height: fc.integer({ min: 100, max: 300 }) }),
);

/** A parent of noise, transparency included, with a mask of a few strokes; `hardness` 0 is a soft one. */
export const maskedPictures = fc
  .record({ size: pictureSizes, seed: fc.nat(), strokes: fc.nat(3), isSoft: fc.boolean() })
  .map(({ size, seed, strokes, isSoft }) => {
    const random = createRandom(seed);
    const mask = { ...size, data: new Uint8Array(size.width * size.height) };
    for (let stroke = 0; stroke < strokes; stroke += 1) {
      const left = Math.floor(random.between(0, size.width));
      const top = Math.floor(random.between(0, size.height));
      const right = Math.min(size.width, left + 1 + Math.floor(random.between(0, size.width / 3)));
      const bottom = Math.min(size.height, top + 1 + Math.floor(random.between(0, size.height / 3)));
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1)
          mask.data[y * size.width + x] = isSoft ? 1 + Math.floor(random.between(0, 255)) : 255;
    }
    return { parent: drawNoise(size, seed + 1), mask: mask satisfies ImageMask, seed };
  });

/** Every byte random. */
export function drawNoise({ width, height }: { width: number; height: number }, seed: number): PixelImage {
  const random = createRandom(seed);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < data.length; at += 1) data[at] = Math.floor(random.between(0, 256));
  return { width, height, data };
}
