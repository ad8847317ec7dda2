import { ImageFormatProblem } from '../image-format-problem.ts';
import type { ImageHeader, ImageOrientation } from '../image-header.ts';
import { readExifOrientation } from './read-exif-orientation.ts';
import { readRiffChunks } from './read-riff-chunks.ts';
import { swapsSides } from '../swaps-sides.ts';

interface WebpSize {
  width: number;
  height: number;
  hasAlpha: boolean;
}

/** Lossy bitstream. Source: RFC 6386, section 9.1. */
function readLossySize(data: DataView): WebpSize {
  if (data.getUint8(3) !== 0x9d || data.getUint8(4) !== 0x01 || data.getUint8(5) !== 0x2a) {
    throw new ImageFormatProblem('the WebP is damaged');
  }
  const width = data.getUint16(6, true) & 0x3fff;
  return { width, height: data.getUint16(8, true) & 0x3fff, hasAlpha: false };
}

/** Lossless bitstream. Source: RFC 9649, section 3.4. */
function readLosslessSize(data: DataView): WebpSize {
  if (data.getUint8(0) !== 0x2f) throw new ImageFormatProblem('the WebP is damaged');
  const bits = data.getUint32(1, true);
  return {
    width: (bits & 0x3fff) + 1,
    height: ((bits >>> 14) & 0x3fff) + 1,
    hasAlpha: ((bits >>> 28) & 1) === 1,
  };
}

function readUint24(data: DataView, at: number): number {
  return data.getUint16(at, true) | (data.getUint8(at + 2) << 16);
}

/** Header of a WebP: VP8, VP8L or VP8X. Source: RFC 9649, section 2. */
export function readWebpHeader(bytes: Uint8Array): ImageHeader {
  let canvas: (WebpSize & { isAnimated: boolean; hasColorProfile: boolean }) | undefined;
  let frame: WebpSize | undefined;
  let orientation: ImageOrientation = 1;
  for (const chunk of readRiffChunks(bytes)) {
    if (chunk.type === 'VP8X') {
      const flags = chunk.data.getUint8(0);
      const size = { width: readUint24(chunk.data, 4) + 1, height: readUint24(chunk.data, 7) + 1 };
      const isAnimated = (flags & 0x02) !== 0;
      canvas ??= {
        ...size,
        isAnimated,
        hasAlpha: (flags & 0x10) !== 0,
        hasColorProfile: (flags & 0x20) !== 0,
      };
    } else if (chunk.type === 'VP8 ') frame ??= readLossySize(chunk.data);
    else if (chunk.type === 'VP8L') frame ??= readLosslessSize(chunk.data);
    else if (chunk.type === 'EXIF' && canvas !== undefined) orientation = readExifOrientation(chunk.bytes);
  }
  const size = canvas ?? frame;
  if (size === undefined || (frame === undefined && !canvas?.isAnimated)) {
    throw new ImageFormatProblem('the WebP holds no picture');
  }
  if (
    canvas &&
    frame &&
    !canvas.isAnimated &&
    (canvas.width !== frame.width || canvas.height !== frame.height)
  ) {
    throw new ImageFormatProblem('the WebP names two different sizes');
  }
  const swapped = swapsSides(orientation);
  return {
    mediaType: 'image/webp',
    width: swapped ? size.height : size.width,
    height: swapped ? size.width : size.height,
    orientation,
    hasAlpha: size.hasAlpha || frame?.hasAlpha === true,
    isAnimated: canvas?.isAnimated ?? false,
    bitDepth: 8,
    hasColorProfile: canvas?.hasColorProfile ?? false,
  };
}
