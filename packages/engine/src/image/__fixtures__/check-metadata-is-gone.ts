import { expect } from 'vitest';
import { encodeJpeg, encodeWebp } from '../../node/__fixtures__/encode-lossy.ts';
import { createNodeImageCodec } from '../../node/create-node-image-codec.ts';
import { importImage } from '../import-image.ts';
import { encodePixels } from '../png/encode-pixels.ts';
import { readPngChunks } from '../png/read-png-chunks.ts';
import { addJpegMetadata, addPngMetadata, addWebpMetadata, metadataMarker } from './add-metadata.ts';
import { createQuarters } from './quarters.ts';

const traces = [metadataMarker, 'Exif', 'eXIf', 'GPS', 'xmp', 'iTXt', 'tEXt', 'tIME'];

async function createPhotograph(number: number): Promise<Uint8Array> {
  const picture = createQuarters(8 + (number % 50), 6 + (number % 7), number % 2 ? 255 : 90);
  const orientation = (number % 8) + 1;
  if (number % 3 === 0) return addPngMetadata(await encodePixels(picture), orientation);
  if (number % 3 === 1) return addJpegMetadata(await encodeJpeg(picture), orientation);
  return addWebpMetadata(await encodeWebp(picture), { ...picture, orientation });
}

/** Imports that many pictures full of metadata and looks for what is left of it. */
export async function checkMetadataIsGone(count: number): Promise<void> {
  const codec = createNodeImageCodec();
  for (let number = 0; number < count; number += 1) {
    const file = await createPhotograph(number);
    expect(Buffer.from(file).includes(metadataMarker)).toBe(true);
    const { bytes } = await importImage(new Blob([file as Uint8Array<ArrayBuffer>]), { codec });
    const text = Buffer.from(bytes).toString('latin1');
    for (const trace of traces) expect(text).not.toContain(trace);
    expect(Array.from(readPngChunks(bytes), ({ type }) => type)).toEqual(['IHDR', 'IDAT', 'IEND']);
  }
}
