import * as fc from 'fast-check';
import { expect } from 'vitest';
import { encodeJpeg, encodeWebp } from '../../node/__fixtures__/encode-lossy.ts';
import { createNodeImageCodec } from '../../node/create-node-image-codec.ts';
import { EngineError } from '../../errors/engine-error.ts';
import { checkImageLimits } from '../check-image-limits.ts';
import { importImage } from '../import-image.ts';
import { concatenateBytes } from '../png/concatenate-bytes.ts';
import { createPngChunk } from '../png/create-png-chunk.ts';
import { encodePixels } from '../png/encode-pixels.ts';
import { readImageHeader } from '../read-image-header.ts';
import { addJpegMetadata, addPngMetadata, addWebpMetadata } from './add-metadata.ts';
import { applyByteEdit, byteEdits } from './byte-edits.ts';
import { createQuarters } from './quarters.ts';
import { fromBase64, opaqueAvif, transparentAvif } from './tiny-avif.ts';
import { createGif } from './tiny-gif.ts';

/** A PNG whose pixels inflate to 8 MB while its header says `side` × `side`. */
async function createPngBomb(side: number): Promise<Uint8Array> {
  const zeros = new Blob([new Uint8Array(8_000_000)]).stream().pipeThrough(new CompressionStream('deflate'));
  const data = new Uint8Array(await new Response(zeros).arrayBuffer());
  const small = await encodePixels(createQuarters(side, side));
  return concatenateBytes([small.subarray(0, 33), createPngChunk('IDAT', data), createPngChunk('IEND', new Uint8Array(0))]);
}

/** Real pictures of every format, with and without metadata, and bombs. */
export async function createCorpus(): Promise<Uint8Array[]> {
  const picture = createQuarters(24, 16);
  const [png, jpeg, webp] = await Promise.all([encodePixels(picture), encodeJpeg(picture), encodeWebp(picture)]);
  return [
    png,
    addPngMetadata(png, 6),
    await encodePixels(createQuarters(24, 16, 40)),
    await createPngBomb(4),
    await createPngBomb(4000),
    jpeg,
    addJpegMetadata(jpeg, 8),
    webp,
    await encodeWebp(picture, false),
    addWebpMetadata(webp, { width: 24, height: 16, orientation: 5 }),
    fromBase64(opaqueAvif),
    fromBase64(transparentAvif),
    createGif(1),
    createGif(2),
  ];
}

const slowestMs = 20_000;

async function check(file: Uint8Array): Promise<void> {
  const started = performance.now();
  try {
    const header = readImageHeader(file);
    checkImageLimits({ header, byteLength: file.length });
    const image = await importImage(new Blob([file as Uint8Array<ArrayBuffer>]), { codec: createNodeImageCodec() });
    expect(image.width * image.height).toBeLessThanOrEqual(64_000_000);
    expect(image).toMatchObject({ mediaType: 'image/png', width: header.width, height: header.height });
  } catch (error) {
    if (!EngineError.isInstance(error)) throw error;
    expect(['invalid-request', 'out-of-memory']).toContain(error.code);
  }
  // A hang would be endless; this machine may be busy.
  expect(performance.now() - started).toBeLessThan(slowestMs);
}

/** Runs mutated pictures through reading and importing: a picture comes out, or an EngineError. */
export async function checkHostileImages(numRuns: number): Promise<void> {
  const corpus = await createCorpus();
  const files = fc.tuple(fc.nat(corpus.length - 1), fc.array(byteEdits, { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(files, async ([index, damage]) => {
      await check(damage.reduce(applyByteEdit, corpus[index] ?? new Uint8Array(0)));
    }),
    { numRuns, endOnFailure: true },
  );
}
