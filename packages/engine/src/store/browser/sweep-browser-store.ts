import type { BrowserContext } from "./browser-context.ts";
import { removeUnindexedFiles } from "./remove-unindexed-files.ts";

/** Removes pictures that nothing has referred to since before the given time, and files that the index does not name. */
export async function sweepBrowserStore(context: BrowserContext, unreferencedBefore: number): Promise<string[]> {
  const { connection, files } = context;
  const freed = await connection.write(["images", "imageBytes"], async (transaction) => {
    const images = transaction.objectStore("images");
    const range = IDBKeyRange.upperBound(unreferencedBefore);
    const ids = await images.index("unreferencedSince").getAllKeys(range);
    await Promise.all(ids.flatMap((id) => [images.delete(id), transaction.objectStore("imageBytes").delete(id)]));
    return ids;
  });
  const old = (await files?.listOlderThan(unreferencedBefore)) ?? [];
  const removed = await removeUnindexedFiles(context, [...new Set([...freed, ...old])]);
  return [...new Set([...freed, ...removed])].sort();
}
