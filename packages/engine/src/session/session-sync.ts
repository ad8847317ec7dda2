import type { PentimentoStore } from '../store/pentimento-store.ts';
import type { StoreNotice, WriterLock } from '../store/session-store.ts';
import { loadTurns } from './load-turns.ts';
import type { SessionWriter } from './session-writer.ts';
import type { TurnGraph } from './turn-graph.ts';

/** Options of `SessionSync`. */
export interface SessionSyncOptions {
  sessionId: string;
  store: PentimentoStore;
  graph: TurnGraph;
  writer: SessionWriter;
  /** Turns came from the store. */
  onTurns: (added: string[]) => void;
  /** Something else that shows has changed. */
  onChange: () => void;
  /** Another tab has taken the right to write; called before that shows. */
  onLockLost: () => Promise<void>;
}

/** Keeps a session in step with its store: the right to write, the turns that are read bit by bit, what other tabs do. */
export class SessionSync {
  readonly #options: SessionSyncOptions;
  #lock: WriterLock | undefined;
  #isLoaded = false;
  #isClosed = false;
  #loading: Promise<void> = Promise.resolve();
  #unsubscribe: () => void = () => undefined;

  constructor(options: SessionSyncOptions) {
    this.#options = options;
  }

  get isWriter(): boolean {
    return this.#lock !== undefined;
  }

  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  /** Resolves when all turns are read. */
  whenLoaded(): Promise<void> {
    return this.#loading;
  }

  /** Asks for the right to write and reads the newest turns; the older ones follow by themselves. */
  async open(options: { isNew: boolean }): Promise<void> {
    this.#unsubscribe = this.#options.store.subscribe((notice) => void this.#hear(notice));
    await this.#acquire({ steal: false });
    if (options.isNew) this.#isLoaded = true;
    else await this.#load();
  }

  /** Takes the right to write from whoever has it. */
  async takeOver(): Promise<void> {
    await this.#acquire({ steal: true });
    await this.#load();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#unsubscribe();
    const lock = this.#lock;
    this.#lock = undefined;
    await lock?.release();
  }

  async #acquire(options: { steal: boolean }): Promise<void> {
    const { store, sessionId, onChange, onLockLost } = this.#options;
    const lock = await store.sessions.acquireWriter(sessionId, options);
    this.#lock = lock;
    onChange();
    if (!lock) return;
    void lock.lost.then(async () => {
      if (this.#lock !== lock) return;
      this.#lock = undefined;
      await onLockLost();
      onChange();
    });
  }

  async #load(): Promise<void> {
    const { store, sessionId, writer, graph, onTurns, onChange } = this.#options;
    const record = await store.sessions.read(sessionId);
    if (record) writer.adopt(record);
    const pages = loadTurns(store.sessions, sessionId);
    const takePage = async (): Promise<boolean> => {
      const page = await pages.next();
      if (page.done || this.#isClosed) return false;
      onTurns(graph.add(page.value));
      return true;
    };
    const hasMore = await takePage();
    this.#loading = (async () => {
      while (hasMore && (await takePage()));
      this.#isLoaded = true;
      onChange();
    })();
    this.#loading.catch(() => undefined);
  }

  /** As a follower, reads what the writer has stored. */
  async #hear(notice: StoreNotice): Promise<void> {
    const { store, sessionId, writer, graph, onTurns, onChange } = this.#options;
    const isForeign = notice.type === 'session-changed' && notice.sessionId === sessionId && notice.remote;
    if (!isForeign || this.isWriter) return;
    const record = await store.sessions.read(sessionId);
    if (!record || this.isWriter || this.#isClosed) return;
    writer.adopt(record);
    for await (const page of loadTurns(store.sessions, sessionId)) {
      const added = graph.add(page);
      onTurns(added);
      if (added.length < page.length) break;
    }
    onChange();
  }
}
