import type { ImageCodec } from '../image/image-codec.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';

/** Pixels of a stored file, or of one that a model returned. @throws EngineError when it cannot be read. */
export async function decodePicture(
  bytes: Uint8Array,
  { codec, signal }: { codec: ImageCodec; signal: AbortSignal },
): Promise<PixelImage> {
  return codec.decode({ bytes, ...readImageHeader(bytes, { origin: 'provider' }) }, { signal });
}
