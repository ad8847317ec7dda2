import { InvalidRequestError } from '../../errors/invalid-request-error.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import { encodePng } from './encode-png.ts';

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}

function dropAlpha(data: Uint8ClampedArray): Uint8Array {
  const rgb = new Uint8Array((data.length / 4) * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    rgb[to] = data[from] as number;
    rgb[to + 1] = data[from + 1] as number;
    rgb[to + 2] = data[from + 2] as number;
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
  if (isOpaque(data)) return encodePng({ width, height, channels: 3, pixels: dropAlpha(data) });
  return encodePng({ width, height, channels: 4, pixels: data });
}
