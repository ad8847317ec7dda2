import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EngineError } from '../errors/engine-error.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { addJpegMetadata, addPngMetadata, addWebpMetadata } from './__fixtures__/add-metadata.ts';
import { applyByteEdit, byteEdits, type ByteEdit } from './__fixtures__/byte-edits.ts';
import { createQuarters, quarterColors, storeTurned } from './__fixtures__/quarters.ts';
import { fromBase64, opaqueAvif, transparentAvif } from './__fixtures__/tiny-avif.ts';
import { createGif } from './__fixtures__/tiny-gif.ts';
import { createBrowserImageCodec } from './create-browser-image-codec.ts';
import { importImage } from './import-image.ts';
import { createPngChunk } from './png/create-png-chunk.ts';
import { encodePixels } from './png/encode-pixels.ts';
import { readImageHeader } from './read-image-header.ts';

const codec = createBrowserImageCodec();
const upright = createQuarters(32, 16);
const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const;

function describeImage(bytes: Uint8Array): EncodedImage {
  const { mediaType, width, height } = readImageHeader(bytes);
  return { bytes, mediaType, width, height };
}

async function encodeInBrowser({ width, height, data }: PixelImage, type: string): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  canvas
    .getContext('2d')
    ?.putImageData(new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height), 0, 0);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 1 })).arrayBuffer());
}

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

const uprightColors = quarterColors.map((color) => [...color]);

describe('createBrowserImageCodec', () => {
  it('keeps every pixel of a PNG, also under alpha', async () => {
    const data = new Uint8ClampedArray(64 * 64 * 4).map(
      (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 255,
    );
    const picture = { width: 64, height: 64, data };
    const png = await codec.encodePng(picture);
    expect(await codec.decode(describeImage(png))).toEqual(picture);
  });

  it('reads what the browser writes as PNG, and writes what the browser reads', async () => {
    const written = await encodeInBrowser(upright, 'image/png');
    expect(await codec.decode(describeImage(written))).toEqual(upright);
    const bitmap = await createImageBitmap(
      new Blob([(await codec.encodePng(upright)) as Uint8Array<ArrayBuffer>]),
    );
    const context = new OffscreenCanvas(32, 16).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    expect(context?.getImageData(0, 0, 32, 16).data).toEqual(upright.data);
  });

  const formats = [
    [
      'JPEG',
      async (stored: PixelImage, orientation: number) =>
        addJpegMetadata(await encodeInBrowser(stored, 'image/jpeg'), orientation),
    ],
    [
      'PNG',
      async (stored: PixelImage, orientation: number) =>
        addPngMetadata(await encodePixels(stored), orientation),
    ],
    [
      'WebP',
      async (stored: PixelImage, orientation: number) =>
        addWebpMetadata(await encodeInBrowser(stored, 'image/webp'), { ...stored, orientation }),
    ],
  ] as const;

  it.each(formats)('turns a %s with any orientation upright', async (_name, encode) => {
    for (const orientation of orientations) {
      const file = await encode(storeTurned(upright, orientation), orientation);
      const pixels = await codec.decode(describeImage(file));
      expect([pixels.width, pixels.height]).toEqual([32, 16]);
      expect(readQuarters(pixels), `orientation ${orientation}`).toEqual(uprightColors);
      const image = await importImage(new Blob([file as Uint8Array<ArrayBuffer>]), { codec });
      expect(await codec.decode(image)).toEqual(pixels);
    }
  });

  it('reads AVIF, with alpha too', async () => {
    const opaque = await codec.decode(describeImage(fromBase64(opaqueAvif)));
    expect(readQuarters(opaque)).toEqual(uprightColors);
    const transparent = await codec.decode(describeImage(fromBase64(transparentAvif)));
    const last = [...transparent.data.subarray(-4)];
    expect(Math.abs((last[3] ?? 0) - 128)).toBeLessThan(4);
    expect(last.slice(0, 3).map((value) => Math.round(value / 51) * 51)).toEqual([255, 255, 0]);
  });

  it('reads the first frame of an animation', async () => {
    const pixels = await codec.decode(describeImage(createGif(3)));
    expect([...pixels.data.subarray(0, 8)]).toEqual([255, 0, 0, 255, 0, 255, 0, 255]);
    expect(pixels).toMatchObject({ width: 2, height: 2 });
  });

  it('keeps the colours of a lossless WebP with alpha', async () => {
    const picture = createQuarters(16, 16, 3);
    const webp = await encodeInBrowser(picture, 'image/webp');
    const pixels = await codec.decode(describeImage(webp));
    expect(pixels.data[pixels.data.length - 1]).toBe(3);
  });

  it('refuses damaged and mislabelled files with an error that says what to do', async () => {
    const jpeg = await encodeInBrowser(upright, 'image/jpeg');
    const cut = describeImage(jpeg);
    const damaged = { ...cut, bytes: jpeg.slice(0, 320) };
    await expect(codec.decode(damaged)).rejects.toMatchObject({ code: 'bad-output' });
    const person = codec.decode(damaged, { origin: 'person' });
    await expect(person).rejects.toMatchObject({
      code: 'invalid-request',
      message: expect.stringContaining('Save it again'),
    });
  });

  it('converts a picture with a colour profile to sRGB', async () => {
    const png = await encodePixels({
      width: 2,
      height: 2,
      data: new Uint8ClampedArray(16).fill(128).map((v, at) => (at % 4 === 3 ? 255 : v)),
    });
    const gamma = createPngChunk('gAMA', Uint8Array.of(0, 1, 0x86, 0xa0));
    const file = Uint8Array.from([...png.subarray(0, 33), ...gamma, ...png.subarray(33)]);
    const [red] = (await codec.decode(describeImage(file))).data;
    // Gamma 1.0: half the light is 188 in sRGB.
    expect(red).toBeGreaterThan(180);
    expect(red).toBeLessThan(195);
  });

  it('stops on request', async () => {
    const decoding = codec.decode(describeImage(await encodePixels(upright)), {
      signal: AbortSignal.abort(),
    });
    await expect(decoding).rejects.toMatchObject({ code: 'aborted' });
  });

  it('turns 100 mutated pictures into pictures or engine errors', { timeout: 60_000 }, async () => {
    const corpus = [
      fromBase64(opaqueAvif),
      fromBase64(transparentAvif),
      createGif(2),
      await encodeInBrowser(upright, 'image/jpeg'),
      await encodeInBrowser(createQuarters(16, 16, 40), 'image/webp'),
      await encodePixels(upright),
    ];
    const files = fc.tuple(fc.nat(corpus.length - 1), fc.array(byteEdits, { minLength: 1, maxLength: 4 }));
    const check = async ([index, damage]: [number, ByteEdit[]]): Promise<void> => {
      const file = damage.reduce(applyByteEdit, corpus[index] ?? new Uint8Array(0));
      const importing = importImage(new Blob([file as Uint8Array<ArrayBuffer>]), { codec });
      const error: unknown = await importing.then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error !== undefined && !EngineError.isInstance(error)) throw error;
    };
    await fc.assert(fc.asyncProperty(files, check), { numRuns: 100, endOnFailure: true });
  });

  it('leaves the page free while it writes and reads 4 megapixels', { timeout: 60_000 }, async () => {
    const picture = {
      width: 2000,
      height: 2000,
      data: new Uint8ClampedArray(16_000_000).map((_, at) => (at * at) >> 9),
    };
    let longestMs = 0;
    let last = performance.now();
    const beat = (): void => {
      const at = performance.now();
      longestMs = Math.max(longestMs, at - last);
      last = at;
    };
    const heart = setInterval(beat, 10);
    const png = await codec.encodePng(picture);
    expect((await codec.decode(describeImage(png))).data.length).toBe(picture.data.length);
    beat();
    clearInterval(heart);
    expect(longestMs).toBeLessThan(2000);
  });

  it('works in a worker', async () => {
    const source = new URL('./__fixtures__/codec-worker.ts', import.meta.url);
    const worker = new Worker(source, { type: 'module' });
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(await encodeInBrowser(upright, 'image/jpeg'));
    expect(await promise).toEqual({ width: 32, height: 16, mediaType: 'image/png' });
    worker.terminate();
  });
});
