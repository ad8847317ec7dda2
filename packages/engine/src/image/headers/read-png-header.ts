import type { ImageHeader, ImageOrientation } from '../image-header.ts';
import { ImageFormatProblem } from '../image-format-problem.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { readPngChunks, type PngChunk } from '../png/read-png-chunks.ts';
import { swapsSides } from '../swaps-sides.ts';

const allowedDepths: Record<number, number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
/** What gAMA and cHRM hold for sRGB. Source: PNG Specification, third edition, section 11.3.2.5. */
const sRgbGamma = [45455];
const sRgbChromaticities = [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000];

interface PngFacts {
  hasTransparency: boolean;
  isAnimated: boolean;
  hasColorProfile: boolean;
  orientation: ImageOrientation;
}

function holds({ data }: PngChunk, expected: number[]): boolean {
  if (data.length !== expected.length * 4) return false;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return expected.every((value, index) => view.getUint32(index * 4) === value);
}

/** Whether a chunk says that the colours are not those of sRGB. An sRGB chunk outdoes gamma and chromaticities. */
function namesColorSpace(chunk: PngChunk, hasSrgbChunk: boolean): boolean {
  if (chunk.type === 'iCCP' || chunk.type === 'cICP') return true;
  if (chunk.type === 'gAMA') return !hasSrgbChunk && !holds(chunk, sRgbGamma);
  return chunk.type === 'cHRM' && !hasSrgbChunk && !holds(chunk, sRgbChromaticities);
}

function collectFacts(bytes: Uint8Array): PngFacts {
  const chunks = new Map<string, PngChunk>();
  for (const chunk of readPngChunks(bytes)) {
    chunks.set(chunk.type, chunk);
    if (chunk.type === 'IEND') break;
  }
  if (!chunks.has('IDAT')) throw new ImageFormatProblem('the PNG holds no pixels');
  const exif = chunks.get('eXIf');
  return {
    hasTransparency: chunks.has('tRNS'),
    isAnimated: chunks.has('acTL'),
    hasColorProfile: [...chunks.values()].some((chunk) => namesColorSpace(chunk, chunks.has('sRGB'))),
    orientation: exif === undefined ? 1 : readExifOrientation(exif.data),
  };
}

/** Header of a PNG. Source: PNG Specification, third edition (W3C 2025), sections 5 and 11. */
export function readPngHeader(bytes: Uint8Array): ImageHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8) !== 13 || view.getUint32(12) !== 0x49484452) {
    throw new ImageFormatProblem('the PNG does not start with its header');
  }
  const storedWidth = view.getUint32(16);
  const storedHeight = view.getUint32(20);
  const bitDepth = view.getUint8(24);
  const colorType = view.getUint8(25);
  if (!allowedDepths[colorType]?.includes(bitDepth)) {
    throw new ImageFormatProblem('the PNG has a pixel format that does not exist');
  }
  const facts = collectFacts(bytes);
  const swapped = swapsSides(facts.orientation);
  return {
    mediaType: 'image/png',
    width: swapped ? storedHeight : storedWidth,
    height: swapped ? storedWidth : storedHeight,
    orientation: facts.orientation,
    hasAlpha: colorType === 4 || colorType === 6 || facts.hasTransparency,
    isAnimated: facts.isAnimated,
    bitDepth,
    hasColorProfile: facts.hasColorProfile,
  };
}
