import type { StoreNotice } from './session-store.ts';

/** Listeners of one store connection. */
export interface NoticeHub {
  /** Adds a listener and returns the function that removes it. */
  subscribe(listener: (notice: StoreNotice) => void): () => void;
  /** Tells all listeners. One that throws does not keep the others, or the commit that told, from going on. */
  send(notice: StoreNotice): void;
}

/** Makes the listeners' list of a store connection. */
export function createNoticeHub(): NoticeHub {
  const listeners = new Set<(notice: StoreNotice) => void>();
  return {
    subscribe(listener) {
      const entry = (notice: StoreNotice) => listener(notice);
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    send(notice) {
      for (const listener of listeners) {
        try {
          listener(notice);
        } catch (error) {
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
  };
}
