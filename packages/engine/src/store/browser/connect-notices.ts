import type { StoreNotice } from '../session-store.ts';

/** A line to the other tabs. */
export interface NoticeChannel {
  /** Tells the other tabs. */
  post(notice: StoreNotice): void;
  close(): void;
}

/** Joins the other tabs that have the same store open; `receive` gets what they tell, marked as remote. */
export function connectNotices(name: string, receive: (notice: StoreNotice) => void): NoticeChannel {
  const channel = new BroadcastChannel(`pentimento:${name}`);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const notice = parseNotice(event.data);
    if (notice !== undefined) receive(notice);
  });
  let isClosed = false;
  return {
    post(notice) {
      // A commit that was on its way while the store was closed is durable all the same.
      if (!isClosed) channel.postMessage(notice);
    },
    close() {
      isClosed = true;
      channel.close();
    },
  };
}

/** A tab may run another version of this program: what is not understood is left alone. */
function parseNotice(data: unknown): StoreNotice | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type === 'session-changed' || data.type === 'session-deleted') {
    if (!('sessionId' in data) || typeof data.sessionId !== 'string') return undefined;
    return { type: data.type, sessionId: data.sessionId, remote: true };
  }
  if (data.type !== 'image-quarantined' || !('imageId' in data)) return undefined;
  return typeof data.imageId === 'string' ? { type: data.type, imageId: data.imageId } : undefined;
}
