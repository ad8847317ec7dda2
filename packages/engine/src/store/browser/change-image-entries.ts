import type { BrowserTransaction, ImageEntry } from './browser-schema.ts';
import { requestAll } from './request-all.ts';

/** Changes of reference counts within a transaction. */
export interface ChangeImageEntriesOptions {
  /** By how much each picture's count changes. */
  deltas: Map<string, number>;
  /** The index's lines of these pictures and of those that the change brings; written back. */
  entries: Map<string, ImageEntry>;
  now: number;
}

/** Writes the index's lines with their new counts. Pictures that nothing refers to any more go; ids of those in files are returned. */
export async function changeImageEntries(
  transaction: BrowserTransaction<'readwrite'>,
  options: ChangeImageEntriesOptions,
): Promise<string[]> {
  const images = transaction.objectStore('images');
  const imageBytes = transaction.objectStore('imageBytes');
  const freedFiles: string[] = [];
  const writes: (() => Promise<unknown>)[] = [];
  for (const [id, entry] of options.entries) {
    const delta = options.deltas.get(id) ?? 0;
    const references = entry.references + delta;
    if (references <= 0 && delta < 0) {
      writes.push(
        () => images.delete(id),
        () => imageBytes.delete(id),
      );
      if (entry.place === 'file') freedFiles.push(id);
      continue;
    }
    const { unreferencedSince = options.now, ...rest } = entry;
    const changed = references > 0 ? { ...rest, references } : { ...rest, references, unreferencedSince };
    writes.push(() => images.put(changed));
  }
  await requestAll(writes);
  return freedFiles;
}
