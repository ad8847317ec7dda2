import { deserialize } from 'node:v8';
import { requireOpen } from '../../store/require-open.ts';
import type { SessionStore } from '../../store/session-store.ts';
import { acquireFolderWriter } from './acquire-folder-writer.ts';
import { commitToFolder } from './commit-to-folder.ts';
import { deleteFolderSession } from './delete-folder-session.ts';
import type { FolderContext } from './folder-context.ts';
import { providerStateKey } from './folder-session.ts';
import { loadFolderSession } from './load-folder-session.ts';
import { loadFolderSessions } from './load-folder-sessions.ts';

/** The sessions of a folder store. */
export function createFolderSessionStore(context: FolderContext): SessionStore {
  return {
    async list() {
      requireOpen(context);
      const sessions = await loadFolderSessions(context);
      const records = [...sessions.values()].map((session) => structuredClone(session.record));
      return records.sort((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? 1 : -1));
    },
    async read(sessionId) {
      requireOpen(context);
      return structuredClone((await loadFolderSession(context, sessionId))?.record);
    },
    async readTurns(sessionId, { before, limit }) {
      requireOpen(context);
      const session = await loadFolderSession(context, sessionId);
      if (session === undefined) return [];
      const { turns } = session;
      const ids = [...turns.keys()].filter((id) => before === undefined || id < before).sort();
      return ids
        .reverse()
        .slice(0, limit)
        .flatMap((id) => structuredClone(turns.get(id)) ?? []);
    },
    async commit(change) {
      await commitToFolder(context, change);
      context.hub.send({ type: 'session-changed', sessionId: change.record.id, remote: false });
    },
    async delete(sessionId) {
      requireOpen(context);
      if (!(await deleteFolderSession(context, sessionId))) return;
      context.hub.send({ type: 'session-deleted', sessionId, remote: false });
    },
    async readProviderState({ sessionId, turnId, adapterId, now }) {
      requireOpen(context);
      const session = await loadFolderSession(context, sessionId);
      const state = session?.providerStates.get(providerStateKey({ turnId, adapterId }));
      if (state === undefined || (state.expiresAt ?? Infinity) <= now) return undefined;
      return deserialize(Buffer.from(state.opaque, 'base64')) as unknown;
    },
    acquireWriter: (sessionId, options) =>
      acquireFolderWriter(context, { sessionId, steal: options?.steal ?? false }),
  };
}
