import type { NoticeHub } from '../create-notice-hub.ts';
import type { MemoryMedium } from './memory-medium.ts';

/** One open memory store on its medium. */
export interface MemoryConnection {
  readonly medium: MemoryMedium;
  readonly hub: NoticeHub;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Releases the writer locks that this connection holds, by session. */
  readonly heldLocks: Map<string, () => void>;
  isClosed: boolean;
}
