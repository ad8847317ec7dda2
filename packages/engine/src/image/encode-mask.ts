import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import { encodePng } from './png/encode-png.ts';

/**
 * A mask as an 8-bit greyscale PNG, which is how it is stored. `decodeMask` gives back exactly the same bytes.
 *
 * @throws EngineError `invalid-request` when the data does not have width × height bytes.
 *
 * @example
 * const png = await encodeMask({ width: 2, height: 1, data: Uint8Array.of(0, 255) });
 */
export async function encodeMask(mask: ImageMask): Promise<Uint8Array> {
  const { width, height, data } = mask;
  const isSize = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!isSize || data.length !== width * height) {
    const message = `The mask has ${data.length} bytes for ${width} × ${height} pixels: give one byte a pixel.`;
    throw new InvalidRequestError({ message });
  }
  const readRow = (y: number): Uint8Array => data.subarray(y * width, (y + 1) * width);
  return encodePng({ width, height, channels: 1, readRow });
}
