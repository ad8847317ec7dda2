import type { ImageMask } from '../protocol/image-mask.ts';
import { checkImageLimits } from './check-image-limits.ts';
import { createImageError } from './create-image-error.ts';
import type { ImageOrigin } from './image-origin.ts';
import { decodePng } from './png/decode-png.ts';
import { readImageHeader } from './read-image-header.ts';
import { toImageError } from './to-image-error.ts';

const colorTypeOffset = 25;
const grey = 0;

/**
 * Reads a mask that `encodeMask` (or any program) wrote as an 8-bit greyscale PNG.
 *
 * @throws EngineError `invalid-request` or `bad-output` (by `origin`, default `person`) for anything else.
 *
 * @example
 * const mask = await decodeMask(png); // { width: 2, height: 1, data: Uint8Array [0, 255] }
 */
export async function decodeMask(
  bytes: Uint8Array,
  options: { origin?: ImageOrigin } = {},
): Promise<ImageMask> {
  const { origin = 'person' } = options;
  const header = readImageHeader(bytes, { origin });
  checkImageLimits({ header, byteLength: bytes.length, origin });
  const isGrey = header.mediaType === 'image/png' && header.bitDepth === 8 && bytes[colorTypeOffset] === grey;
  if (!isGrey || header.hasAlpha || header.orientation !== 1) {
    throw createImageError({ origin, problem: 'a mask must be an 8-bit greyscale PNG without alpha' });
  }
  try {
    const { width, height, data } = await decodePng(bytes);
    const mask = new Uint8Array(width * height);
    for (let at = 0; at < mask.length; at += 1) mask[at] = data[at * 4] as number;
    return { width, height, data: mask };
  } catch (error) {
    throw toImageError(error, origin);
  }
}
