import type { EncodedImage } from '../protocol/encoded-image.ts';
import { checkImageLimits } from './check-image-limits.ts';
import type { ImageCodec } from './image-codec.ts';
import { defaultImageLimits, type ImageLimits } from './image-limits.ts';
import { readImageHeader } from './read-image-header.ts';
import { throwIfAborted } from './throw-if-aborted.ts';

/** Options of `importImage`. */
export interface ImportImageOptions {
  /** Decodes the picture and writes it as PNG. */
  codec: ImageCodec;
  /** How large it may be. Default: 50 MB, 64 megapixels, 1:32. */
  limits?: ImageLimits;
  /** Aborting rejects with `aborted`. */
  signal?: AbortSignal;
}

async function readWithinLimits(blob: Blob, limits: ImageLimits): Promise<EncodedImage> {
  // By its length first: what is too long is not even read.
  checkImageLimits({ header: { width: 1, height: 1 }, byteLength: blob.size, limits });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const header = readImageHeader(bytes);
  checkImageLimits({ header, byteLength: bytes.length, limits });
  return { bytes, mediaType: header.mediaType, width: header.width, height: header.height };
}

/**
 * Brings a person's picture in: checked by its header before anything is decoded, the first frame only, upright, in sRGB,
 * lossless, and without EXIF, XMP, GPS position, thumbnail or any other metadata.
 *
 * Every picture is written anew from its pixels, also a PNG that looks clean: bytes can hide behind the end of its pixels
 * too. One that this engine wrote comes out with the same bytes, so bringing it in again stores nothing new.
 *
 * @throws EngineError `invalid-request` that says what is wrong and what to do, `out-of-memory`, `aborted`.
 *
 * @example
 * const image = await importImage(file, { codec: createBrowserImageCodec() });
 * console.log(image.mediaType); // image/png
 */
export async function importImage(blob: Blob, options: ImportImageOptions): Promise<EncodedImage> {
  const { codec, limits = defaultImageLimits, signal } = options;
  throwIfAborted(signal);
  const original = await readWithinLimits(blob, limits);
  throwIfAborted(signal);
  const pixels = await codec.decode(original, { origin: 'person', ...(signal ? { signal } : {}) });
  const bytes = await codec.encodePng(pixels);
  throwIfAborted(signal);
  return { bytes, mediaType: 'image/png', width: pixels.width, height: pixels.height };
}
