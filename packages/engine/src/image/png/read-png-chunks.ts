import { ImageFormatProblem } from '../image-format-problem.ts';

/** A chunk of a PNG. */
export interface PngChunk {
  /** Four letters. */
  type: string;
  /** A view on the file, not a copy. */
  data: Uint8Array;
  /** Where the chunk's length field is in the file. */
  offset: number;
}

const signatureLength = 8;
const chunkOverhead = 12;

/** The chunks of a PNG in order, lazily. Throws when the file ends within one. Checksums are not verified. */
export function* readPngChunks(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = signatureLength;
  while (offset < bytes.length) {
    if (offset + chunkOverhead > bytes.length) throw new ImageFormatProblem('the PNG ends too early');
    const length = view.getUint32(offset);
    const end = offset + chunkOverhead + length;
    if (end > bytes.length) throw new ImageFormatProblem('the PNG ends too early');
    const type = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    yield { type, data: bytes.subarray(offset + 8, offset + 8 + length), offset };
    offset = end;
  }
}
