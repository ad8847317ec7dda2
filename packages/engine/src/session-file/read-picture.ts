import { checkImageLimits } from '../image/check-image-limits.ts';
import { decodeMask } from '../image/decode-mask.ts';
import { hashImage } from '../image/hash-image.ts';
import type { ImageHeader } from '../image/image-header.ts';
import { storedImageLimits } from '../image/image-limits.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { StoredImage } from '../store/image-store.ts';
import { createFileError } from './create-file-error.ts';
import type { PictureEntry } from './match-picture-entries.ts';
import type { SessionDocument } from './session-document.ts';
import { readZipEntry } from './zip/read-zip-entry.ts';

async function checkHeader({ kind }: PictureEntry, bytes: Uint8Array): Promise<ImageHeader> {
  const header = readImageHeader(bytes);
  checkImageLimits({ header, byteLength: bytes.length, limits: storedImageLimits });
  if (kind === 'mask') await decodeMask(bytes);
  return header;
}

/** Whether all turns that name the picture say of it what its header says. */
function agreesWithTurns(
  document: SessionDocument,
  picture: PictureEntry,
  actual: ImageHeader & { byteLength: number },
): boolean {
  const isSame = (named: { width: number; height: number }): boolean =>
    named.width === actual.width && named.height === actual.height;
  return document.turns.every(({ images, mask }) => {
    if (picture.kind === 'mask') return mask?.id !== picture.id || isSame(mask);
    const named = images.filter((image) => image.id === picture.id);
    return named.every(
      (image) =>
        isSame(image) && image.mediaType === actual.mediaType && image.byteLength === actual.byteLength,
    );
  });
}

/** One picture from a session file: inflated, hashed, its header checked against what the session says. @throws EngineError `corrupt-session`. */
export async function readPicture(
  file: Blob,
  document: SessionDocument,
  picture: PictureEntry,
): Promise<StoredImage> {
  const { entry, id, mediaType } = picture;
  if (entry.inflatedBytes > storedImageLimits.maxBytes)
    throw createFileError({ entry: entry.name, problem: 'is too large for a picture' });
  const bytes = await readZipEntry(file, entry);
  if ((await hashImage(bytes)) !== id)
    throw createFileError({ entry: entry.name, problem: 'does not hold what its name says' });
  let header: ImageHeader;
  try {
    header = await checkHeader(picture, bytes);
  } catch (cause) {
    throw createFileError({ entry: entry.name, problem: 'is not a picture that can be used', cause });
  }
  if (
    header.mediaType !== mediaType ||
    !agreesWithTurns(document, picture, { ...header, byteLength: bytes.length })
  ) {
    throw createFileError({ entry: entry.name, problem: 'is not of the type or size that the session says' });
  }
  return { id, mediaType, bytes };
}
