import type { Turn } from '../../protocol/turn.ts';
import { countReferenceChanges } from '../count-reference-changes.ts';
import type { BrowserContext } from './browser-context.ts';
import type { BrowserTransaction } from './browser-schema.ts';
import { changeImageEntries } from './change-image-entries.ts';
import { readImageEntries } from './read-image-entries.ts';
import { removeUnindexedFiles } from './remove-unindexed-files.ts';
import { requestAll } from './request-all.ts';

const pageLength = 256;

/** Removes a session with its turns and the pictures that only it refers to. False when there was none. */
export async function deleteBrowserSession(context: BrowserContext, sessionId: string): Promise<boolean> {
  const { connection } = context;
  const freedFiles = await connection.write(
    ['sessions', 'turns', 'images', 'imageBytes', 'providerStates'],
    async (transaction) => {
      const record = await transaction.objectStore('sessions').get(sessionId);
      if (record === undefined) return undefined;
      const deltas = countReferenceChanges({ recordBefore: record });
      await subtractTurns(transaction, sessionId, deltas);
      const entries = await readImageEntries(transaction, deltas.keys());
      const range = IDBKeyRange.bound([sessionId], [sessionId, []]);
      await requestAll([
        () => transaction.objectStore('sessions').delete(sessionId),
        () => transaction.objectStore('turns').delete(range),
        () => transaction.objectStore('providerStates').delete(range),
      ]);
      return changeImageEntries(transaction, { deltas, entries, now: connection.now() });
    },
  );
  if (freedFiles === undefined) return false;
  await removeUnindexedFiles(context, freedFiles).catch(() => undefined);
  return true;
}

/** Takes the references of all turns of a session off, a page at a time so that memory stays small. */
async function subtractTurns(
  transaction: BrowserTransaction<'readwrite'>,
  sessionId: string,
  deltas: Map<string, number>,
): Promise<void> {
  const store = transaction.objectStore('turns');
  let lower: [string] | [string, string] = [sessionId];
  let page: Turn[];
  do {
    page = await store.getAll(IDBKeyRange.bound(lower, [sessionId, []], true, true), pageLength);
    for (const [id, delta] of countReferenceChanges({ removedTurns: page })) {
      deltas.set(id, (deltas.get(id) ?? 0) + delta);
    }
    const last = page.at(-1);
    if (last !== undefined) lower = [sessionId, last.id];
  } while (page.length === pageLength);
}
