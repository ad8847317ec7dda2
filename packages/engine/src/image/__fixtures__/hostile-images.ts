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
import { createQuarters } from './quarters.ts';
import { fromBase64, opaqueAvif, transparentAvif } from './tiny-avif.ts';
import { createGif } from './tiny-gif.ts';

/** A PNG whose pixels inflate to 64 MB while its header says `side` × `side`. */
async function createPngBomb(side: number): Promise<Uint8Array> {
  const zeros = new Blob([new Uint8Array(64_000_000)]).stream().pipeThrough(new CompressionStream('deflate'));
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

interface Edit {
  kind: 'set' | 'cut' | 'insert' | 'repeat' | 'uint32';
  at: number;
  value: number;
}

/** Most damage goes into the first bytes, where headers are. */
const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('set', 'set', 'set', 'cut', 'insert', 'repeat', 'uint32'),
  at: fc.oneof({ weight: 3, arbitrary: fc.nat(120) }, fc.nat(100_000)),
  value: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xffffffff, 0x7fffffff, 0x80000000, 65_535, 30_000)),
});

function applyEdit(bytes: Uint8Array, { kind, at, value }: Edit): Uint8Array {
  const place = bytes.length === 0 ? 0 : at % bytes.length;
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  if (kind === 'cut') return before;
  if (kind === 'insert') return concatenateBytes([before, Uint8Array.of(value & 255), after]);
  if (kind === 'repeat') return concatenateBytes([before, after.subarray(0, value & 63), after]);
  const copy = bytes.slice();
  if (kind === 'set') copy[place] = value & 255;
  else if (place + 4 <= copy.length) new DataView(copy.buffer).setUint32(place, value);
  return copy;
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
  const files = fc.tuple(fc.nat(corpus.length - 1), fc.array(edits, { minLength: 1, maxLength: 6 }));
  await fc.assert(
    fc.asyncProperty(files, async ([index, damage]) => {
      await check(damage.reduce(applyEdit, corpus[index] ?? new Uint8Array(0)));
    }),
    { numRuns, endOnFailure: true },
  );
}
