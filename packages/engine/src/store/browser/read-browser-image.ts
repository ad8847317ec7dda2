import { hashImage } from '../../image/hash-image.ts';
import type { StoredImage } from '../image-store.ts';
import type { BrowserContext } from './browser-context.ts';

/** What was found of a picture. `bytes` absent: they are gone or cannot be read. */
interface FoundImage {
  mediaType: StoredImage['mediaType'];
  bytes: Uint8Array | undefined;
}

/** Reads a picture and, the first time, compares its bytes with its id. What does not match is quarantined. */
export async function readBrowserImage(
  context: BrowserContext,
  options: { id: string; verified: Set<string> },
): Promise<StoredImage | undefined> {
  const { id, verified } = options;
  const found = await find(context, id);
  if (found === undefined) return undefined;
  const { bytes, mediaType } = found;
  if (bytes !== undefined && (verified.has(id) || (await hashImage(bytes)) === id)) {
    verified.add(id);
    return { id, mediaType, bytes };
  }
  await quarantine(context, id);
  return undefined;
}

async function find(context: BrowserContext, id: string): Promise<FoundImage | undefined> {
  const { connection, files } = context;
  const entry = await connection.read(['images'], (transaction) => transaction.objectStore('images').get(id));
  if (entry === undefined || entry.isQuarantined) return undefined;
  if (entry.place === 'file') return { mediaType: entry.mediaType, bytes: await files?.read(id) };
  const buffer = await connection.read(['imageBytes'], async (transaction) => {
    try {
      return await transaction.objectStore('imageBytes').get(id);
    } catch (error) {
      if (isDataLost(error)) return undefined;
      throw error;
    }
  });
  return { mediaType: entry.mediaType, bytes: buffer && new Uint8Array(buffer) };
}

/**
 * Chromium keeps long values in files beside the database; this is how it says that one is gone for good. What it calls
 * `UnknownError` (in versions 130 and 131 `DataError`) may pass.
 */
function isDataLost(error: unknown): boolean {
  return (
    error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError')
  );
}

async function quarantine(context: BrowserContext, id: string): Promise<void> {
  const isQuarantined = await context.connection.write(['images'], async (transaction) => {
    const images = transaction.objectStore('images');
    const entry = await images.get(id);
    // It was deleted in the meantime: then it is not corrupt but gone.
    if (entry === undefined || entry.isQuarantined) return false;
    await images.put({ ...entry, isQuarantined: true });
    return true;
  });
  if (isQuarantined) context.tell({ type: 'image-quarantined', imageId: id });
}
