import { ImageFormatProblem } from '../image-format-problem.ts';
import { crc32 } from './crc32.ts';
import { readPngChunks } from './read-png-chunks.ts';

/** Everything that the pixels of a PNG depend on. */
export interface PngFrame {
  /** Width in pixels as stored. */
  width: number;
  /** Height in pixels as stored. */
  height: number;
  /** Bits per sample: 1, 2, 4, 8 or 16. */
  bitDepth: number;
  /** 0 = grey, 2 = RGB, 3 = palette, 4 = grey + alpha, 6 = RGBA. */
  colorType: number;
  isInterlaced: boolean;
  /** RGB triples; empty without a palette. */
  palette: Uint8Array;
  /** Content of tRNS: alphas of the palette, or the transparent colour as 16-bit samples. Absent: opaque. */
  transparency?: Uint8Array;
  /** The compressed rows, in pieces. */
  data: Uint8Array[];
}

const pixelChunks = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT']);

function verifyChecksum(bytes: Uint8Array, chunk: { offset: number; data: Uint8Array }): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = chunk.offset + 8 + chunk.data.length;
  if (view.getUint32(end) !== crc32(bytes.subarray(chunk.offset + 4, end))) {
    throw new ImageFormatProblem('the PNG is damaged (a checksum is wrong)');
  }
}

/** Collects the chunks that make up the picture and verifies their checksums. The header must have been read before. */
export function readPngFrame(bytes: Uint8Array): PngFrame {
  const chunks = new Map<string, Uint8Array[]>();
  for (const chunk of readPngChunks(bytes)) {
    if (chunk.type === 'IEND') break;
    if (!pixelChunks.has(chunk.type)) continue;
    verifyChecksum(bytes, chunk);
    const earlier = chunks.get(chunk.type);
    if (earlier) earlier.push(chunk.data);
    else chunks.set(chunk.type, [chunk.data]);
  }
  return assembleFrame(bytes, chunks);
}

function assembleFrame(bytes: Uint8Array, chunks: Map<string, Uint8Array[]>): PngFrame {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const colorType = view.getUint8(25);
  const interlace = view.getUint8(28);
  if (view.getUint8(26) !== 0 || view.getUint8(27) !== 0 || interlace > 1) {
    throw new ImageFormatProblem('the PNG uses a method that does not exist');
  }
  const palette = chunks.get('PLTE')?.[0] ?? new Uint8Array(0);
  if (colorType === 3 && palette.length === 0) throw new ImageFormatProblem('the PNG lacks its palette');
  const transparency = chunks.get('tRNS')?.[0];
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitDepth: view.getUint8(24),
    colorType,
    isInterlaced: interlace === 1,
    palette,
    ...(transparency === undefined ? {} : { transparency }),
    data: chunks.get('IDAT') ?? [],
  };
}
