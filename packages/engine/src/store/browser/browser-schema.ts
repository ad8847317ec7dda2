import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { ImageMediaType } from '../../protocol/encoded-image.ts';
import type { Turn } from '../../protocol/turn.ts';
import type { SessionRecord } from '../session-record.ts';
import type { ProviderStateEntry } from '../session-store.ts';

/** A line of the committed index of pictures. Small: the bytes are elsewhere. */
export interface ImageEntry {
  /** SHA-256 of the bytes. */
  id: string;
  mediaType: ImageMediaType;
  byteLength: number;
  /** `database`: in `imageBytes`. `file`: a file of the origin's private file system, named by the id. */
  place: 'database' | 'file';
  /** How many turns and session heads refer to it. */
  references: number;
  /** Milliseconds since 1970 since when nothing refers to it. Absent while something does, so that the index is short. */
  unreferencedSince?: number;
  /** Its bytes did not match its id when they were read. */
  isQuarantined: boolean;
}

/** The database's object stores. */
export interface BrowserSchema extends DBSchema {
  /** Session heads by id. */
  sessions: { key: string; value: SessionRecord };
  /** Turns by `[sessionId, turnId]`, so that a page of a session is one key range, newest last. */
  turns: { key: [string, string]; value: Turn };
  /** The committed index of pictures. */
  images: { key: string; value: ImageEntry; indexes: { unreferencedSince: number } };
  /** Pictures' bytes by id. */
  imageBytes: { key: string; value: ArrayBuffer };
  /** Providers' caches by `[sessionId, turnId, adapterId]`. */
  providerStates: { key: [string, string, string]; value: ProviderStateEntry };
}

export type BrowserDatabase = IDBPDatabase<BrowserSchema>;
export type BrowserStoreName = StoreNames<BrowserSchema>;
export type BrowserTransaction<Mode extends 'readonly' | 'readwrite'> = IDBPTransaction<
  BrowserSchema,
  BrowserStoreName[],
  Mode
>;
