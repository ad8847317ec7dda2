import type { StoreNotice } from '../session-store.ts';
import type { BrowserConnection } from './browser-connection.ts';
import type { BrowserImageFiles } from './browser-image-files.ts';

/** What the parts of an open browser store share. */
export interface BrowserContext {
  readonly connection: BrowserConnection;
  /** Absent: this browser cannot keep pictures in files. */
  readonly files: BrowserImageFiles | undefined;
  readonly locks: LockManager;
  /** Tells the listeners of this connection and of the other tabs. */
  tell(notice: StoreNotice): void;
  /** Releases the writer locks that this connection holds. */
  readonly heldLocks: Set<() => Promise<void>>;
}
