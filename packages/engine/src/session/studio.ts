import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { PrepareOptions } from '../protocol/image-adapter.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { Session } from './session.ts';

/** A model with its full name. */
export interface NamedModel {
  /** `adapter:model`. */
  name: string;
  adapterId: string;
  adapterLabel: string;
  descriptor: ModelDescriptor;
  /** Whether the adapter has something to download or compile first (`prepare`). */
  needsPreparation: boolean;
}

/** Adapters and a store, put together. The start of everything. */
export interface Studio {
  readonly adapters: readonly ImageAdapter[];
  readonly store: PentimentoStore;
  /** Adds an adapter, in place of the one with the same id. Turns that run on that one go on. */
  connect(adapter: ImageAdapter): Promise<void>;
  /** Removes an adapter. Nothing happens where there is none of that id. */
  disconnect(adapterId: string): Promise<void>;
  /** Calls the listener when adapters come or go; returns the function that ends it. */
  subscribe(listener: () => void): () => void;
  /**
   * All models of all adapters; an adapter that cannot be asked is left out and reported in `failures`. Answers are
   * remembered; `refresh` asks again.
   */
  models(options?: {
    signal?: AbortSignal;
    refresh?: boolean;
  }): Promise<{ models: NamedModel[]; failures: { adapterId: string; error: unknown }[] }>;
  /** Downloads, compiles and warms up a model, named `adapter:model`. */
  prepare(model: string, options: PrepareOptions): Promise<void>;
  /** A new session. It is stored with its first change. */
  createSession(options?: { title?: string; costCapUsd?: number }): Promise<Session>;
  /** Opens a stored session. The same object while it is open. @throws EngineError `corrupt-session`, `invalid-request`. */
  openSession(sessionId: string): Promise<Session>;
  /** The stored sessions, last changed first. */
  listSessions(): Promise<SessionRecord[]>;
  /** Removes a stored session. */
  deleteSession(sessionId: string): Promise<void>;
  /** Reads a `.pentimento` file into a new session, or the same one when it is not stored here. */
  importSession(
    file: Blob,
    options?: { signal?: AbortSignal; onProgress?: (value: number) => void },
  ): Promise<Session>;
  /** Closes sessions, adapters and the store. */
  dispose(): Promise<void>;
}
