import type { ImageStore } from './image-store.ts';
import type { SessionStore, StoreNotice } from './session-store.ts';

/** Room in the store, in bytes. */
export interface StoreEstimate {
  /** Used by this origin or folder. Absent: not known. */
  usedBytes?: number;
  /** Most that may be used. Absent: not known. */
  quotaBytes?: number;
  /** Whether the browser has promised not to evict it. Absent: not applicable. */
  persisted?: boolean;
}

/** A place where sessions and pictures live. Drivers: memory, browser, folder. */
export interface PentimentoStore {
  /** Name of the driver: `memory`, `browser`, `folder`. */
  readonly kind: string;
  readonly images: ImageStore;
  readonly sessions: SessionStore;
  /** Tells of changes, here and elsewhere. Returns the function that ends it. */
  subscribe(listener: (notice: StoreNotice) => void): () => void;
  /** How much room there is. */
  estimate(): Promise<StoreEstimate>;
  /** Asks that the data is not evicted. True when promised. */
  persist(): Promise<boolean>;
  /** Removes what nothing refers to and is older than an hour (by the given clock). Returns the freed ids. */
  sweep(options: { now: number; minimumAgeMs?: number }): Promise<string[]>;
  /** Closes connections and releases locks. */
  close(): Promise<void>;
}
