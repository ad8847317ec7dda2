import type { BrowserContext } from './browser-context.ts';
import { removeUnindexedFiles } from './remove-unindexed-files.ts';
import { requestAll } from './request-all.ts';

/** Removes pictures that nothing has referred to since before the given time, and files that the index does not name. */
export async function sweepBrowserStore(
  context: BrowserContext,
  unreferencedBefore: number,
): Promise<string[]> {
  const { connection, files } = context;
  const freed = await connection.write(['images', 'imageBytes'], async (transaction) => {
    const images = transaction.objectStore('images');
    const range = IDBKeyRange.upperBound(unreferencedBefore);
    const ids = await images.index('unreferencedSince').getAllKeys(range);
    const imageBytes = transaction.objectStore('imageBytes');
    await requestAll(ids.flatMap((id) => [() => images.delete(id), () => imageBytes.delete(id)]));
    return ids;
  });
  const old = (await files?.listOlderThan(unreferencedBefore)) ?? [];
  const removed = await removeUnindexedFiles(context, [...new Set([...freed, ...old])]);
  return [...new Set([...freed, ...removed])].sort();
}
