import { describe, expect, it } from 'vitest';
import { encodeJpeg, encodeWebp } from '../node/__fixtures__/encode-lossy.ts';
import { addJpegMetadata, addPngMetadata, addWebpMetadata } from './__fixtures__/add-metadata.ts';
import { createQuarters } from './__fixtures__/quarters.ts';
import { fromBase64, opaqueAvif, transparentAvif } from './__fixtures__/tiny-avif.ts';
import { createGif } from './__fixtures__/tiny-gif.ts';
import { concatenateBytes } from './png/concatenate-bytes.ts';
import { createPngChunk } from './png/create-png-chunk.ts';
import { encodePixels } from './png/encode-pixels.ts';
import { readImageHeader } from './read-image-header.ts';

const upright = createQuarters(32, 16);
const size = { width: 32, height: 16 };
const swapped = { width: 16, height: 32 };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Puts property boxes into the AVIF's `ipco` and associates them with its picture. */
function addAvifProperty(avif: Uint8Array, box: number[]): Uint8Array {
  const bytes = [...avif];
  const find = (type: string): number => Buffer.from(bytes).indexOf(type, 0, 'latin1') - 4;
  const grow = (type: string, by: number): void => {
    const at = find(type);
    new DataView(Uint8Array.from(bytes).buffer);
    bytes[at + 3] = (bytes[at + 3] ?? 0) + by;
    if ((bytes[at + 3] ?? 0) > 255) {
      bytes[at + 3] = (bytes[at + 3] ?? 0) - 256;
      bytes[at + 2] = (bytes[at + 2] ?? 0) + 1;
    }
  };
  const ipma = find('ipma');
  bytes[ipma + 18] = (bytes[ipma + 18] ?? 0) + 1;
  bytes.splice(ipma + 23, 0, 5);
  grow('ipma', 1);
  bytes.splice(find('ipma'), 0, ...box);
  grow('ipco', box.length);
  grow('iprp', box.length + 1);
  grow('meta', box.length + 1);
  return Uint8Array.from(bytes);
}

describe('readImageHeader', () => {
  it('reads a PNG', async () => {
    const opaque = readImageHeader(await encodePixels(upright));
    expect(opaque).toMatchObject({
      mediaType: 'image/png',
      ...size,
      orientation: 1,
      hasAlpha: false,
      bitDepth: 8,
    });
    const transparent = readImageHeader(await encodePixels(createQuarters(32, 16, 128)));
    expect(transparent).toMatchObject({ hasAlpha: true, isAnimated: false, hasColorProfile: false });
  });

  it('reads the profile and the frames of a PNG', async () => {
    const png = await encodePixels(upright);
    const insert = (type: string, data: Uint8Array): Uint8Array =>
      concatenateBytes([png.subarray(0, 33), createPngChunk(type, data), png.subarray(33)]);
    expect(readImageHeader(insert('iCCP', new Uint8Array(20))).hasColorProfile).toBe(true);
    expect(readImageHeader(insert('sRGB', new Uint8Array(1))).hasColorProfile).toBe(false);
    expect(readImageHeader(insert('gAMA', Uint8Array.of(0, 0, 0xb1, 0x8f))).hasColorProfile).toBe(false);
    expect(readImageHeader(insert('gAMA', Uint8Array.of(0, 1, 0x86, 0xa0))).hasColorProfile).toBe(true);
    expect(readImageHeader(insert('acTL', new Uint8Array(8))).isAnimated).toBe(true);
  });

  it('reads a JPEG', async () => {
    const header = readImageHeader(await encodeJpeg(upright));
    expect(header).toMatchObject({
      mediaType: 'image/jpeg',
      ...size,
      orientation: 1,
      hasAlpha: false,
      bitDepth: 8,
    });
  });

  it('reads a WebP, lossy, lossless and extended', async () => {
    expect(readImageHeader(await encodeWebp(upright, false))).toMatchObject({
      mediaType: 'image/webp',
      ...size,
    });
    const lossless = await encodeWebp(createQuarters(32, 16, 128));
    expect(readImageHeader(lossless)).toMatchObject({ mediaType: 'image/webp', ...size, hasAlpha: true });
    const extended = addWebpMetadata(lossless, { ...size, orientation: 3 });
    expect(readImageHeader(extended)).toMatchObject({ ...size, hasAlpha: true, orientation: 3 });
  });

  it('reads an AVIF', () => {
    const opaque = readImageHeader(fromBase64(opaqueAvif));
    expect(opaque).toMatchObject({
      mediaType: 'image/avif',
      ...size,
      orientation: 1,
      hasAlpha: false,
      bitDepth: 8,
    });
    expect(readImageHeader(fromBase64(transparentAvif))).toMatchObject({
      ...size,
      hasAlpha: true,
      isAnimated: false,
    });
  });

  it.each([
    [1, 8],
    [2, 3],
    [3, 6],
  ])('turns an AVIF by its irot box: %i quarter turns are orientation %i', (angle, orientation) => {
    const box = [0, 0, 0, 9, ...bytesOf('irot'), angle];
    const header = readImageHeader(addAvifProperty(fromBase64(opaqueAvif), box));
    expect(header).toMatchObject({ orientation, ...(angle === 2 ? size : swapped) });
  });

  it('reads a GIF with one frame and with more', () => {
    expect(readImageHeader(createGif(1))).toMatchObject({
      mediaType: 'image/gif',
      width: 2,
      height: 2,
      isAnimated: false,
    });
    expect(readImageHeader(createGif(3))).toMatchObject({ isAnimated: true, hasAlpha: true });
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('applies orientation %i to the size', async (orientation) => {
    const expected = { orientation, ...(orientation >= 5 ? swapped : size) };
    expect(readImageHeader(addJpegMetadata(await encodeJpeg(upright), orientation))).toMatchObject(expected);
    expect(readImageHeader(addPngMetadata(await encodePixels(upright), orientation))).toMatchObject(expected);
    const webp = addWebpMetadata(await encodeWebp(upright), { ...size, orientation });
    expect(readImageHeader(webp)).toMatchObject(expected);
  });

  it.each([
    [
      'an SVG',
      '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      /SVG.*scripts/,
    ],
    ['an SVG without a prologue', '\n <svg viewBox="0 0 1 1"/>', /SVG/],
    ['a HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', /HEIC/],
    ['a TIFF', 'II*\0 and so on', /TIFF/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a text', 'Hello', /not a PNG/],
    ['nothing', '', /empty/],
  ])('refuses %s with the reason', (_name, content, message) => {
    const read = (): unknown => readImageHeader(bytesOf(content));
    expect(read).toThrow(message);
    expect(read).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    const asProvider = (): unknown => readImageHeader(bytesOf(content), { origin: 'provider' });
    expect(asProvider).toThrow(expect.objectContaining({ code: 'bad-output' }));
  });
});
