import { isRecordId } from '../is-record-id.ts';
import type { SessionStore } from '../session-store.ts';
import { acquireBrowserWriter } from './acquire-browser-writer.ts';
import type { BrowserContext } from './browser-context.ts';
import { commitToBrowser } from './commit-to-browser.ts';
import { deleteBrowserSession } from './delete-browser-session.ts';
import { readTurnPage } from './read-turn-page.ts';

/** The sessions of a browser store. */
export function createBrowserSessionStore(context: BrowserContext): SessionStore {
  const { connection } = context;
  return {
    async list() {
      const records = await connection.read(['sessions'], (transaction) =>
        transaction.objectStore('sessions').getAll(),
      );
      return records.sort((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? 1 : -1));
    },
    async read(sessionId) {
      if (!isRecordId(sessionId)) return undefined;
      return connection.read(['sessions'], (transaction) =>
        transaction.objectStore('sessions').get(sessionId),
      );
    },
    async readTurns(sessionId, page) {
      if (!isRecordId(sessionId)) return [];
      return connection.read(['turns'], (transaction) => readTurnPage(transaction, { sessionId, ...page }));
    },
    async commit(change) {
      await commitToBrowser(context, change);
      context.tell({ type: 'session-changed', sessionId: change.record.id, remote: false });
    },
    async delete(sessionId) {
      if (!isRecordId(sessionId) || !(await deleteBrowserSession(context, sessionId))) return;
      context.tell({ type: 'session-deleted', sessionId, remote: false });
    },
    async readProviderState({ sessionId, turnId, adapterId, now }) {
      const key: [string, string, string] = [sessionId, turnId, adapterId];
      const state = await connection.read(['providerStates'], (transaction) =>
        transaction.objectStore('providerStates').get(key),
      );
      return state === undefined || (state.expiresAt ?? Infinity) <= now ? undefined : state.opaque;
    },
    async acquireWriter(sessionId, options) {
      return acquireBrowserWriter(context, { sessionId, steal: options?.steal ?? false });
    },
  };
}
