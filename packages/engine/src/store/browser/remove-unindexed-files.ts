import type { BrowserContext } from './browser-context.ts';
import { withFileLock } from './with-file-lock.ts';
import { requestAll } from './request-all.ts';

/** Removes the files of pictures that the index does not name. Returns the ids that went. */
export async function removeUnindexedFiles(context: BrowserContext, ids: string[]): Promise<string[]> {
  const { files, connection } = context;
  if (files === undefined || ids.length === 0) return [];
  return withFileLock(context, 'exclusive', async () => {
    const entries = await connection.read(['images'], (transaction) => {
      const images = transaction.objectStore('images');
      return requestAll(ids.map((id) => () => images.get(id)));
    });
    const unindexed = ids.filter((_id, index) => entries[index]?.place !== 'file');
    for (const id of unindexed) await files.remove(id);
    return unindexed;
  });
}
