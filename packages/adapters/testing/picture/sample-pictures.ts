import type { EncodedImage } from '@pentimento/engine';
import { encodePng } from '@pentimento/engine/png';

/** A plain picture, small as a file. Default 1024 × 1024. */
export async function samplePicture(
  color: readonly [number, number, number],
  { width = 1024, height = 1024 } = {},
): Promise<EncodedImage> {
  const row = Uint8Array.from({ length: width * 3 }, (_, index) => color[index % 3] ?? 0);
  const bytes = await encodePng({ width, height, channels: 3, readRow: () => row });
  return { bytes, mediaType: 'image/png', width, height };
}

/** Scribbles: a transparent picture. */
export async function sampleMarkup({ width = 1024, height = 1024 } = {}): Promise<EncodedImage> {
  const row = new Uint8Array(width * 4);
  const bytes = await encodePng({ width, height, channels: 4, readRow: () => row });
  return { bytes, mediaType: 'image/png', width, height };
}
