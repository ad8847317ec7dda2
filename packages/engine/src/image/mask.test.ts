import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeMask } from './decode-mask.ts';
import { encodeMask } from './encode-mask.ts';
import { encodePixels } from './png/encode-pixels.ts';
import { readImageHeader } from './read-image-header.ts';

const masks = fc
  .tuple(fc.integer({ min: 2, max: 50 }), fc.integer({ min: 2, max: 50 }))
  .chain(([width, height]) => {
    const data = fc.uint8Array({ minLength: width * height, maxLength: width * height });
    return data.map((bytes) => ({ width, height, data: Uint8Array.from(bytes) }));
  });

describe('encodeMask and decodeMask', () => {
  it('give back exactly the same mask', async () => {
    await fc.assert(
      fc.asyncProperty(masks, async (mask) => {
        expect(await decodeMask(await encodeMask(mask))).toEqual(mask);
      }),
      { numRuns: 100 },
    );
  });

  it('make an 8-bit greyscale PNG that other programs read', async () => {
    const png = await encodeMask({ width: 3, height: 1, data: Uint8Array.of(0, 128, 255) });
    expect(readImageHeader(png)).toMatchObject({
      mediaType: 'image/png',
      width: 3,
      height: 1,
      bitDepth: 8,
      hasAlpha: false,
    });
    expect(png[25]).toBe(0);
    const other = await import('@jsquash/png/codec/pkg/squoosh_png.js');
    await other.default(
      await readFile(createRequire(import.meta.url).resolve('@jsquash/png/codec/pkg/squoosh_png_bg.wasm')),
    );
    expect([...other.decode(png).data]).toEqual([0, 0, 0, 255, 128, 128, 128, 255, 255, 255, 255, 255]);
  });

  it('refuse a mask of the wrong length and a picture in colour', async () => {
    const short = encodeMask({ width: 2, height: 2, data: new Uint8Array(3) });
    await expect(short).rejects.toMatchObject({ code: 'invalid-request' });
    const colored = await encodePixels({ width: 1, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 255) });
    await expect(decodeMask(colored)).rejects.toMatchObject({ code: 'invalid-request' });
    await expect(decodeMask(colored, { origin: 'provider' })).rejects.toMatchObject({ code: 'bad-output' });
  });
});
