import { checkImageLimits } from '../image/check-image-limits.ts';
import { decodeMask } from '../image/decode-mask.ts';
import { hashImage } from '../image/hash-image.ts';
import type { ImageHeader } from '../image/image-header.ts';
import { storedImageLimits } from '../image/image-limits.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { StoredImage } from '../store/image-store.ts';
import { createFileError } from './create-file-error.ts';
import type { PictureClaim, PictureEntry } from './match-picture-entries.ts';
import { readZipEntry } from './zip/read-zip-entry.ts';

async function checkHeader({ kind }: PictureEntry, bytes: Uint8Array): Promise<ImageHeader> {
  const header = readImageHeader(bytes);
  checkImageLimits({ header, byteLength: bytes.length, limits: storedImageLimits });
  if (kind === 'mask') await decodeMask(bytes);
  return header;
}

/** Whether all turns that name the picture say of it what its file says. */
function agreesWithClaims({ claims }: PictureEntry, actual: Required<PictureClaim>): boolean {
  return claims.every(
    (claim) =>
      claim.width === actual.width &&
      claim.height === actual.height &&
      (claim.mediaType ?? actual.mediaType) === actual.mediaType &&
      (claim.byteLength ?? actual.byteLength) === actual.byteLength,
  );
}

/** One picture from a session file: inflated, hashed, its header checked against what the session says. @throws EngineError `corrupt-session`. */
export async function readPicture(file: Blob, picture: PictureEntry): Promise<StoredImage> {
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
  if (header.mediaType !== mediaType || !agreesWithClaims(picture, { ...header, byteLength: bytes.length })) {
    throw createFileError({ entry: entry.name, problem: 'is not of the type or size that the session says' });
  }
  return { id, mediaType, bytes };
}
