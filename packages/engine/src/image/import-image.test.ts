import { describe, expect, it } from 'vitest';
import { encodeJpeg, encodeWebp } from '../node/__fixtures__/encode-lossy.ts';
import { createNodeImageCodec } from '../node/create-node-image-codec.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import {
  addJpegMetadata,
  addPngMetadata,
  addWebpMetadata,
  metadataMarker,
} from './__fixtures__/add-metadata.ts';
import { checkMetadataIsGone } from './__fixtures__/check-metadata-is-gone.ts';
import { createQuarters, quarterColors, storeTurned } from './__fixtures__/quarters.ts';
import { importImage } from './import-image.ts';
import { createPngChunk } from './png/create-png-chunk.ts';
import { encodePixels } from './png/encode-pixels.ts';
import { readPngChunks } from './png/read-png-chunks.ts';

const codec = createNodeImageCodec();
const upright = createQuarters(32, 16);
const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;

function toBlob(...parts: Uint8Array[]): Blob {
  return new Blob(parts as Uint8Array<ArrayBuffer>[]);
}

/** Colours in the middles of the quarters, which are red, green, blue and yellow when the picture is upright. */
function readQuarters({ width, height, data }: PixelImage): number[][] {
  const middles = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const;
  return middles.map(([x, y]) => {
    const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...data.subarray(at, at + 3)].map((value) => Math.round(value / 51) * 51);
  });
}

describe('importImage', () => {
  it.each(orientations)(
    'turns a picture with orientation %i upright',
    { timeout: 20_000 },
    async (orientation) => {
      const stored = storeTurned(upright, orientation);
      const { width, height } = stored;
      const files = [
        addPngMetadata(await encodePixels(stored), orientation),
        addJpegMetadata(await encodeJpeg(stored), orientation),
        addWebpMetadata(await encodeWebp(stored), { width, height, orientation }),
      ];
      for (const file of files) {
        const image = await importImage(toBlob(file), { codec });
        expect(image).toMatchObject({ mediaType: 'image/png', width: 32, height: 16 });
        expect(readQuarters(await codec.decode(image))).toEqual(quarterColors.map((color) => [...color]));
      }
    },
  );

  it('keeps every pixel of a PNG and of a lossless WebP, also under alpha', async () => {
    const picture = createQuarters(9, 7, 3);
    const png = await importImage(toBlob(addPngMetadata(await encodePixels(picture), 1)), { codec });
    expect(await codec.decode(png)).toEqual(picture);
    const webp = await importImage(toBlob(await encodeWebp(picture)), { codec });
    expect(await codec.decode(webp)).toEqual(picture);
  });

  it('leaves EXIF, GPS position, XMP and thumbnails in 0 of 50 pictures', { timeout: 30_000 }, async () => {
    await checkMetadataIsGone(50);
  });

  it('gives back the same bytes for a picture that the engine wrote', async () => {
    const png = await encodePixels(upright);
    expect((await importImage(toBlob(png), { codec })).bytes).toEqual(png);
  });

  it('leaves behind what hides after the pixels, inside their chunk', async () => {
    const png = await encodePixels(upright);
    const chunks = [...readPngChunks(png)];
    const hidden = new TextEncoder().encode(metadataMarker);
    const parts = chunks.map(({ type, data }) => {
      const content = type === 'IDAT' ? Uint8Array.from([...data, ...hidden]) : data;
      return createPngChunk(type, content);
    });
    const { bytes } = await importImage(toBlob(png.subarray(0, 8), ...parts), { codec });
    expect(bytes).toEqual(png);
  });

  it('refuses what is too long, too large or too narrow, before decoding', async () => {
    const decode = (): never => expect.fail('decoded');
    const strict = { ...codec, decode };
    const blob = toBlob(await encodePixels(upright));
    const limits = { maxBytes: 1e6, maxPixels: 1e6, maxRatio: 32 };
    const attempt = (given: Partial<typeof limits>): Promise<unknown> =>
      importImage(blob, { codec: strict, limits: { ...limits, ...given } });
    await expect(attempt({ maxBytes: 40 })).rejects.toThrow(/MB/);
    await expect(attempt({ maxPixels: 500 })).rejects.toThrow(/32 × 16.*Scale it down/);
    await expect(attempt({ maxRatio: 1.5 })).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('refuses a damaged picture and stops on request', async () => {
    const png = await encodePixels(upright);
    await expect(importImage(toBlob(png.subarray(0, 60)), { codec })).rejects.toMatchObject({
      code: 'invalid-request',
    });
    const aborted = importImage(toBlob(png), { codec, signal: AbortSignal.abort() });
    await expect(aborted).rejects.toMatchObject({ code: 'aborted' });
  });
});
