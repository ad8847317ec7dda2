import type { StoredImage } from '../image-store.ts';
import type { BrowserContext } from './browser-context.ts';
import { withFileLock } from './with-file-lock.ts';
import { requestAll } from './request-all.ts';

/** Longest picture, in bytes, that is kept in the database; longer ones are files. */
export const largestDatabaseImageBytes = 16 * 1024 * 1024;

/**
 * Writes those of the pictures that are too large for the database and not stored yet as files, then runs `commit` with
 * their ids, all under a lock that keeps sweepers away. What the file system has is not stored until the commit says so.
 */
export async function writeLargeImages<Result>(
  context: BrowserContext,
  images: StoredImage[],
  commit: (inFiles: Set<string>) => Promise<Result>,
): Promise<Result> {
  const { files, connection } = context;
  const large = images.filter((image) => image.bytes.byteLength > largestDatabaseImageBytes);
  if (files === undefined || large.length === 0) return commit(new Set());
  return withFileLock(context, 'shared', async () => {
    const entries = await connection.read(['images'], (transaction) => {
      const store = transaction.objectStore('images');
      return requestAll(large.map((image) => () => store.get(image.id)));
    });
    const missing = large.filter((_image, index) => entries[index]?.isQuarantined !== false);
    for (const image of missing) await files.write(image);
    return commit(new Set(missing.map((image) => image.id)));
  });
}
