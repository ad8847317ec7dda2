import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { StoredMask } from '../protocol/stored-mask.ts';
import type { ImageStore } from '../store/image-store.ts';

/** A mask out of its file; undefined without one. @throws CorruptSessionError when it is missing or damaged. */
export async function readStoredMask(
  images: ImageStore,
  mask: StoredMask | undefined,
): Promise<ImageMask | undefined> {
  if (!mask) return undefined;
  const stored = await images.get(mask.id);
  if (!stored)
    throw new CorruptSessionError({
      message: `The mask ${mask.id.slice(0, 8)}… is missing or damaged in this store.`,
    });
  const { decodeMask } = await import('../image/decode-mask.ts');
  return decodeMask(stored.bytes);
}
