import type { BrowserTransaction, ImageEntry } from './browser-schema.ts';
import { requestAll } from './request-all.ts';

/** The index's lines of some pictures; those that are not stored are left out. */
export async function readImageEntries(
  transaction: BrowserTransaction<'readonly'> | BrowserTransaction<'readwrite'>,
  ids: Iterable<string>,
): Promise<Map<string, ImageEntry>> {
  const images = (transaction as BrowserTransaction<'readonly'>).objectStore('images');
  const entries = await requestAll([...ids].map((id) => () => images.get(id)));
  return new Map(entries.flatMap((entry) => (entry === undefined ? [] : [[entry.id, entry]])));
}
