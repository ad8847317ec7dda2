import type { Turn } from '../../protocol/turn.ts';
import type { BrowserTransaction } from './browser-schema.ts';

/** `getAll` with a direction, which came in 2025. */
interface DirectedGetAll {
  getAll(options: { query: IDBKeyRange; direction: 'prev'; count: number }): Promise<Turn[]>;
}

/** A page of a session's turns, newest first, with ids below `before`. */
export async function readTurnPage(
  transaction: BrowserTransaction<'readonly'>,
  page: { sessionId: string; before?: string; limit: number },
): Promise<Turn[]> {
  const { sessionId, before, limit } = page;
  if (limit <= 0) return [];
  const store = transaction.objectStore('turns');
  // An array sorts after every text, so that `[id, []]` is above all turns of the session.
  const query = IDBKeyRange.bound([sessionId], [sessionId, before ?? []], false, true);
  if ('getAllRecords' in IDBObjectStore.prototype) {
    return (store as unknown as DirectedGetAll).getAll({ query, direction: 'prev', count: limit });
  }
  const turns: Turn[] = [];
  let cursor = await store.openCursor(query, 'prev');
  while (cursor !== null && turns.length < limit) {
    turns.push(cursor.value);
    if (turns.length < limit) cursor = await cursor.continue();
  }
  return turns;
}
