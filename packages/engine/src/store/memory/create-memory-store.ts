import { createNoticeHub } from '../create-notice-hub.ts';
import type { PentimentoStore } from '../pentimento-store.ts';
import { requireOpen } from '../require-open.ts';
import { createMemoryImageStore } from './create-memory-image-store.ts';
import { createMemoryMedium } from './create-memory-medium.ts';
import { createMemorySessionStore } from './create-memory-session-store.ts';
import type { MemoryConnection } from './memory-connection.ts';
import type { MemoryMedium } from './memory-medium.ts';

/** Options of a memory store. */
export interface MemoryStoreOptions {
  /** Where the data lives. Default: a medium of its own. Stores on one medium behave like tabs of one browser. */
  medium?: MemoryMedium;
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: () => number;
}

/**
 * A store that forgets everything when the page or process ends. For tests, and for a private session.
 *
 * @example
 * const store = createMemoryStore();
 * await store.sessions.list(); // []
 */
export function createMemoryStore(options: MemoryStoreOptions = {}): PentimentoStore {
  const medium = options.medium ?? createMemoryMedium();
  const now = options.now ?? Date.now;
  const hub = createNoticeHub();
  const connection: MemoryConnection = { medium, hub, now, heldLocks: new Map(), isClosed: false };
  medium.connections.add(hub);
  return {
    kind: 'memory',
    images: createMemoryImageStore(connection),
    sessions: createMemorySessionStore(connection),
    subscribe: hub.subscribe,
    async estimate() {
      let usedBytes = 0;
      for (const { image } of medium.images.values()) usedBytes += image.bytes.byteLength;
      return { usedBytes };
    },
    async persist() {
      return false;
    },
    async sweep({ now: sweepTime, minimumAgeMs = 3_600_000 }) {
      requireOpen(connection);
      const freed = [...medium.images.values()]
        .filter((entry) => entry.references <= 0 && sweepTime - entry.unreferencedSince >= minimumAgeMs)
        .map((entry) => entry.image.id);
      for (const id of freed) medium.images.delete(id);
      return freed.sort();
    },
    async close() {
      connection.isClosed = true;
      for (const release of connection.heldLocks.values()) release();
      medium.connections.delete(hub);
    },
  };
}
