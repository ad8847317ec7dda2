import { ImageFormatProblem } from '../image-format-problem.ts';
import type { ImageHeader, ImageOrientation } from '../image-header.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { swapsSides } from '../swaps-sides.ts';

const app1 = 0xe1;
const app2 = 0xe2;
const startOfScan = 0xda;
const endOfImage = 0xd9;

/** SOF0 to SOF15 without DHT (C4), JPG (C8) and DAC (CC), which share the range. */
function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function startsWith(segment: Uint8Array, text: string): boolean {
  return segment.length >= text.length && [...text].every((char, at) => segment[at] === char.charCodeAt(0));
}

interface JpegSegment {
  marker: number;
  data: Uint8Array;
}

/** The segments before the first scan, in order. */
function* readSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new ImageFormatProblem('the JPEG is damaged');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // fill byte
      continue;
    }
    if (marker === startOfScan || marker === endOfImage) return;
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2) throw new ImageFormatProblem('the JPEG is damaged');
    if (at + 2 + length > bytes.length) throw new ImageFormatProblem('the JPEG ends too early');
    yield { marker, data: bytes.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
}

/** Header of a JPEG. Source: ITU-T T.81, annex B. */
export function readJpegHeader(bytes: Uint8Array): ImageHeader {
  let orientation: ImageOrientation | undefined;
  let hasColorProfile = false;
  let frame: Uint8Array | undefined;
  for (const { marker, data } of readSegments(bytes)) {
    if (marker === app1 && startsWith(data, 'Exif\0\0')) orientation ??= readExifOrientation(data);
    if (marker === app2 && startsWith(data, 'ICC_PROFILE\0')) hasColorProfile = true;
    if (isStartOfFrame(marker)) frame ??= data;
  }
  if (frame === undefined || frame.length < 6) throw new ImageFormatProblem('the JPEG holds no picture');
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const storedHeight = view.getUint16(1);
  const storedWidth = view.getUint16(3);
  const swapped = swapsSides(orientation ?? 1);
  return {
    mediaType: 'image/jpeg',
    width: swapped ? storedHeight : storedWidth,
    height: swapped ? storedWidth : storedHeight,
    orientation: orientation ?? 1,
    hasAlpha: false,
    isAnimated: false,
    bitDepth: view.getUint8(0),
    hasColorProfile,
  };
}
