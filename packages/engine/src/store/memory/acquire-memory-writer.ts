import { requireRecordId } from '../require-record-id.ts';
import type { WriterLock } from '../session-store.ts';
import type { MemoryConnection } from './memory-connection.ts';

/** Takes the right to write a session of a memory store. */
export function acquireMemoryWriter(
  connection: MemoryConnection,
  options: { sessionId: string; steal: boolean },
): WriterLock | undefined {
  const { sessionId, steal } = options;
  requireRecordId(sessionId);
  const { writers } = connection.medium;
  const holder = writers.get(sessionId);
  if (holder !== undefined && !steal) return undefined;

  const { promise: lost, resolve } = Promise.withResolvers<void>();
  const lose = () => {
    if (connection.heldLocks.get(sessionId) === release) connection.heldLocks.delete(sessionId);
    resolve();
  };
  const release = () => {
    if (writers.get(sessionId) === lose) writers.delete(sessionId);
    if (connection.heldLocks.get(sessionId) === release) connection.heldLocks.delete(sessionId);
  };
  holder?.();
  writers.set(sessionId, lose);
  connection.heldLocks.set(sessionId, release);
  return { lost, release: async () => release() };
}
