import type { StoredImage } from '../image-store.ts';
import type { BrowserTransaction, ImageEntry } from './browser-schema.ts';

/** A picture to write within a transaction. */
export interface PutImageEntryOptions {
  image: StoredImage;
  /** The index's line of this picture. Absent: it is new. */
  known: ImageEntry | undefined;
  /** Its bytes are in a file already. */
  isInFile: boolean;
  now: number;
}

/** The line of the index for a picture, its bytes being written to the database when they are not stored yet. */
export async function putImageEntry(
  transaction: BrowserTransaction<'readwrite'>,
  options: PutImageEntryOptions,
): Promise<ImageEntry> {
  const { image, known, isInFile, now } = options;
  if (known !== undefined && !known.isQuarantined) {
    return known.references > 0 ? known : { ...known, unreferencedSince: now };
  }
  if (!isInFile) await transaction.objectStore('imageBytes').put(copyToBuffer(image.bytes), image.id);
  const entry: ImageEntry = {
    id: image.id,
    mediaType: image.mediaType,
    byteLength: image.bytes.byteLength,
    place: isInFile ? 'file' : 'database',
    references: known?.references ?? 0,
    isQuarantined: false,
  };
  return entry.references > 0 ? entry : { ...entry, unreferencedSince: now };
}

/** A buffer with these bytes and no others; the same one when that is the case already. */
function copyToBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer } = bytes;
  if (buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength) return buffer;
  return bytes.slice().buffer as ArrayBuffer;
}
