import type { Turn } from '../../protocol/turn.ts';
import type { NoticeHub } from '../create-notice-hub.ts';
import type { StoredImage } from '../image-store.ts';
import type { SessionRecord } from '../session-record.ts';
import type { ProviderStateEntry } from '../session-store.ts';

/** A session in memory. */
export interface MemorySession {
  record: SessionRecord;
  turns: Map<string, Turn>;
  providerStates: ProviderStateEntry[];
}

/** A picture in memory. */
export interface MemoryImage {
  image: StoredImage;
  /** How many turns and heads refer to it. */
  references: number;
  /** Milliseconds since 1970 since when nothing refers to it. Meaningless while something does. */
  unreferencedSince: number;
  /** Its bytes did not match its id when it was read. */
  isQuarantined: boolean;
}

/** What memory stores keep their data in. Stores that share a medium behave like tabs that share a browser's storage. */
export interface MemoryMedium {
  readonly sessions: Map<string, MemorySession>;
  readonly images: Map<string, MemoryImage>;
  /** Who writes each session; calling it tells the holder that the right was taken. */
  readonly writers: Map<string, () => void>;
  /** One hub per open store. */
  readonly connections: Set<NoticeHub>;
}
