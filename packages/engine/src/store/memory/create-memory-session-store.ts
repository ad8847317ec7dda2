import type { SessionStore } from '../session-store.ts';
import { countReferenceChanges } from '../count-reference-changes.ts';
import { requireOpen } from '../require-open.ts';
import { acquireMemoryWriter } from './acquire-memory-writer.ts';
import { changeMemoryReferences } from './change-memory-references.ts';
import { commitToMemory } from './commit-to-memory.ts';
import type { MemoryConnection } from './memory-connection.ts';
import { tellConnections } from './tell-connections.ts';

/** The sessions of a memory store. */
export function createMemorySessionStore(connection: MemoryConnection): SessionStore {
  const { sessions } = connection.medium;
  return {
    async list() {
      requireOpen(connection);
      const records = [...sessions.values()].map((session) => structuredClone(session.record));
      return records.sort((one, other) => other.updatedAt - one.updatedAt || (one.id < other.id ? 1 : -1));
    },
    async read(sessionId) {
      requireOpen(connection);
      return structuredClone(sessions.get(sessionId)?.record);
    },
    async readTurns(sessionId, { before, limit }) {
      requireOpen(connection);
      const turns = sessions.get(sessionId)?.turns;
      if (turns === undefined) return [];
      const ids = [...turns.keys()].filter((id) => before === undefined || id < before).sort();
      const page = ids.reverse().slice(0, limit);
      return page.flatMap((id) => structuredClone(turns.get(id)) ?? []);
    },
    async commit(change) {
      await commitToMemory(connection, change);
      tellConnections(connection, { type: 'session-changed', sessionId: change.record.id, remote: false });
    },
    async delete(sessionId) {
      requireOpen(connection);
      const session = sessions.get(sessionId);
      if (session === undefined) return;
      sessions.delete(sessionId);
      const gone = { recordBefore: session.record, removedTurns: session.turns.values() };
      changeMemoryReferences(connection, countReferenceChanges(gone));
      tellConnections(connection, { type: 'session-deleted', sessionId, remote: false });
    },
    async readProviderState({ sessionId, turnId, adapterId, now }) {
      requireOpen(connection);
      const states = sessions.get(sessionId)?.providerStates ?? [];
      const state = states.find((entry) => entry.turnId === turnId && entry.adapterId === adapterId);
      if (state === undefined || (state.expiresAt ?? Infinity) <= now) return undefined;
      return structuredClone(state.opaque);
    },
    async acquireWriter(sessionId, options) {
      requireOpen(connection);
      return acquireMemoryWriter(connection, { sessionId, steal: options?.steal ?? false });
    },
  };
}
