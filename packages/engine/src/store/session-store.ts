import type { Turn } from '../protocol/turn.ts';
import type { StoredImage } from './image-store.ts';
import type { SessionRecord } from './session-record.ts';

/** What a provider gave to continue a branch. A cache: may vanish at any time. */
export interface ProviderStateEntry {
  /** Turn after which it holds. */
  turnId: string;
  /** Adapter that understands it. */
  adapterId: string;
  /** Structured-cloneable; its meaning is the adapter's own. */
  opaque: unknown;
  /** Milliseconds since 1970. Absent: unlimited. */
  expiresAt?: number;
}

/** One atomic, durable change of a session: all of it is stored, or nothing. */
export interface SessionChange {
  /** The session's head after the change. Creates the session when it is new. */
  record: SessionRecord;
  /** Turns to append. Ids must be new; the very same turn again is passed over, so that a commit can be tried again. */
  turns?: Turn[];
  /** Pictures and masks that the turns or the record refer to and that may not be stored yet. */
  images?: StoredImage[];
  /** Ids of turns to remove; pictures that nothing refers to any more go with them. */
  removedTurns?: string[];
  /** Caches to keep. */
  providerStates?: ProviderStateEntry[];
}

/** The right to write a session. One holder at a time, over all tabs and processes. */
export interface WriterLock {
  /** Gives it up. */
  release(): Promise<void>;
  /** Resolves when it was taken by another; never before that. */
  readonly lost: Promise<void>;
}

/** What other tabs and this one did. */
export type StoreNotice =
  | {
      type: 'session-changed';
      sessionId: string;
      /** True when it comes from another tab or process. */ remote: boolean;
    }
  | { type: 'session-deleted'; sessionId: string; remote: boolean }
  /** The connection closed (another tab upgrades the schema, or the browser dropped it and three reopens failed). */
  | { type: 'closed'; reason: string }
  /** The browser found its storage damaged and has deleted all of it: whatever was there is gone. */
  | { type: 'data-lost'; reason: string }
  /** Opening waits until another tab lets go of an older version. The reason says what to do. */
  | { type: 'blocked'; reason: string }
  /** A picture's bytes do not match its id any more; it has been set aside. */
  | { type: 'image-quarantined'; imageId: string };

/** Sessions and their append-only turns. */
export interface SessionStore {
  /** All sessions, last changed first. */
  list(): Promise<SessionRecord[]>;
  /** One session's head; undefined when there is none. */
  read(sessionId: string): Promise<SessionRecord | undefined>;
  /**
   * Turns of a session in descending order of id (newest first): at most `limit`, with ids below `before`.
   * A page shorter than `limit` is the last one.
   */
  readTurns(sessionId: string, page: { before?: string; limit: number }): Promise<Turn[]>;
  /**
   * Stores a change atomically; durable when it resolves, nothing of it visible when it rejects. Every picture that the turns
   * or the record refer to must be stored already or come with the change; giving a stored one again costs nothing.
   * Ids of sessions and turns have letters, digits and hyphens.
   *
   * @throws EngineError `quota-exceeded`; `corrupt-session` for another turn under an id that is taken, a picture that is missing or bytes that do
   * not match their id; `invalid-request` for a malformed id, for what cannot be cloned, and on a closed store;
   * `unknown-outcome`, retryable, for any other fault of the storage.
   */
  commit(change: SessionChange): Promise<void>;
  /** Removes a session, its turns, and the pictures that only it refers to. */
  delete(sessionId: string): Promise<void>;
  /** What a provider gave after a turn, if it is still there and not expired. */
  readProviderState(key: {
    sessionId: string;
    turnId: string;
    adapterId: string;
    now: number;
  }): Promise<unknown>;
  /** Asks for the right to write; undefined when another holds it (unless `steal`). */
  acquireWriter(sessionId: string, options?: { steal?: boolean }): Promise<WriterLock | undefined>;
}
