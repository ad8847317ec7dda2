import { InvalidRequestError } from '../../errors/invalid-request-error.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import { encodePng } from './encode-png.ts';

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

function dropAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from] as number;
    rgb[to + 1] = rgba[from + 1] as number;
    rgb[to + 2] = rgba[from + 2] as number;
  }
  return rgb;
}

/** A picture as a lossless PNG: RGB when it is opaque, RGBA otherwise. */
export async function encodePixels({ width, height, data }: PixelImage): Promise<Uint8Array> {
  const isSize = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0;
  if (!isSize || data.length !== width * height * 4) {
    const message = `The picture has ${data.length} bytes for ${width} × ${height} pixels: give four bytes a pixel.`;
    throw new InvalidRequestError({ message });
  }
  const stride = width * 4;
  const readRow = (y: number): Uint8Array =>
    new Uint8Array(data.buffer, data.byteOffset + y * stride, stride);
  if (!isOpaque(data)) return encodePng({ width, height, channels: 4, readRow });
  return encodePng({ width, height, channels: 3, readRow: (y) => dropAlpha(readRow(y)) });
}
