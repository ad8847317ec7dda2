import { ImageFormatProblem } from '../image-format-problem.ts';

/** A chunk of a WebP. */
export interface RiffChunk {
  /** Four letters. */
  type: string;
  /** A view on the file, not a copy. */
  bytes: Uint8Array;
  data: DataView;
  /** Where the chunk's type is in the file. */
  offset: number;
}

/** The chunks of a WebP in order, lazily. Source: RFC 9649, section 2.3. */
export function* readRiffChunks(file: Uint8Array): Generator<RiffChunk> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const fileEnd = Math.min(file.length, view.getUint32(4, true) + 8);
  for (let offset = 12; offset + 8 <= fileEnd;) {
    const type = String.fromCharCode(...file.subarray(offset, offset + 4));
    const length = view.getUint32(offset + 4, true);
    if (offset + 8 + length > file.length) throw new ImageFormatProblem('the WebP ends too early');
    const bytes = file.subarray(offset + 8, offset + 8 + length);
    yield { type, bytes, data: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset };
    offset += 8 + length + (length & 1);
  }
}
