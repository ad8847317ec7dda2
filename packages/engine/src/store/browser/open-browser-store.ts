import { InvalidRequestError } from '../../errors/invalid-request-error.ts';
import { createNoticeHub } from '../create-notice-hub.ts';
import type { PentimentoStore } from '../pentimento-store.ts';
import type { StoreNotice } from '../session-store.ts';
import { withStoreErrors } from '../with-store-errors.ts';
import { createBrowserConnection } from './browser-connection.ts';
import type { BrowserContext } from './browser-context.ts';
import { openBrowserImageFiles } from './browser-image-files.ts';
import { connectNotices } from './connect-notices.ts';
import { createBrowserImageStore } from './create-browser-image-store.ts';
import { createBrowserSessionStore } from './create-browser-session-store.ts';
import { renewBrowserLog } from './renew-browser-log.ts';
import { sweepBrowserStore } from './sweep-browser-store.ts';
import { whenPageBecomesVisible } from './when-page-becomes-visible.ts';

/** Options of a browser store. */
export interface BrowserStoreOptions {
  /** Name of the database, of the folder for large pictures and of the locks. Default `pentimento`. */
  name?: string;
  /** Default `globalThis.indexedDB`. */
  indexedDB?: IDBFactory;
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: () => number;
  /** Gets notices from the very start, also that opening is blocked by another tab. */
  onNotice?: (notice: StoreNotice) => void;
}

const hourMs = 3_600_000;

/**
 * Opens the store of this origin: IndexedDB in strict transactions, files for pictures above 16 MB. What has been committed
 * survives the death of the tab, the renderer and the browser, and a power loss as far as the system honours a flush.
 *
 * @example
 * const store = await openBrowserStore();
 * const sessions = await store.sessions.list();
 *
 * @throws EngineError `invalid-request` where there is no IndexedDB or no Web Locks (pages without a secure context).
 */
export async function openBrowserStore(options: BrowserStoreOptions = {}): Promise<PentimentoStore> {
  const { name = 'pentimento', now = Date.now } = options;
  const factory: IDBFactory | undefined = options.indexedDB ?? globalThis.indexedDB;
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  if (factory === undefined || locks === undefined) {
    throw new InvalidRequestError({
      message:
        "The browser's storage is out of reach. Open the page over https or from localhost, or use createMemoryStore().",
    });
  }

  const hub = createNoticeHub();
  if (options.onNotice !== undefined) hub.subscribe(options.onNotice);
  const channel = connectNotices(name, hub.send);
  // Without it the store works all the same, only with less safety after a crash of the browser.
  const whenWritable = renewBrowserLog(factory, name).catch(() => undefined);
  const connection = createBrowserConnection({ name, factory, now, whenWritable, send: hub.send });
  const context: BrowserContext = {
    connection,
    files: openBrowserImageFiles(name),
    locks,
    heldLocks: new Set(),
    tell(notice) {
      hub.send(notice);
      channel.post(notice);
    },
  };
  const probe = () =>
    connection.read(['sessions'], (transaction) => transaction.objectStore('sessions').getKey(''));
  const stopProbing = whenPageBecomesVisible(() => void probe().catch(() => undefined));

  const releaseLocks = () => Promise.all([...context.heldLocks].map((release) => release()));
  // Who cannot store anything any more must not keep others from it.
  hub.subscribe((notice) => void (notice.type === 'closed' && releaseLocks()));

  const close = async () => {
    stopProbing();
    channel.close();
    connection.close();
    await whenWritable;
    await releaseLocks();
  };
  try {
    await probe();
  } catch (error) {
    await close();
    throw error;
  }
  // Sweeping may wait: opening does not wait for it, and what it leaves is swept next time.
  void sweepBrowserStore(context, now() - hourMs).catch(() => undefined);

  const storage = navigator.storage as { persist?(): Promise<boolean> } & Partial<StorageManager>;
  return {
    kind: 'browser',
    images: withStoreErrors(createBrowserImageStore(context)),
    sessions: withStoreErrors(createBrowserSessionStore(context)),
    subscribe: hub.subscribe,
    ...withStoreErrors({
      async estimate() {
        const estimate = await storage.estimate?.();
        const persisted = await storage.persisted?.();
        return {
          ...(estimate?.usage === undefined ? {} : { usedBytes: estimate.usage }),
          ...(estimate?.quota === undefined ? {} : { quotaBytes: estimate.quota }),
          ...(persisted === undefined ? {} : { persisted }),
        };
      },
      persist: async () => (await storage.persist?.()) ?? false,
      sweep: ({ now: sweepTime, minimumAgeMs = hourMs }: { now: number; minimumAgeMs?: number }) =>
        sweepBrowserStore(context, sweepTime - minimumAgeMs),
    }),
    close,
  };
}
