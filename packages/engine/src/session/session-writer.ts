import { AbortedError } from '../errors/aborted-error.ts';
import type { EngineError } from '../errors/engine-error.ts';
import { toEngineError } from '../run/to-engine-error.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange, SessionStore } from '../store/session-store.ts';

/** A change worked out against the record as it stands when its turn has come. Undefined: nothing to do. */
export type PlanChange = (record: SessionRecord) => SessionChange | undefined;

/**
 * Stores changes of one session, one after the other. What could not be stored is kept and the first failure latched
 * until everything is stored: nothing pretends to be saved.
 */
export class SessionWriter {
  readonly #sessions: SessionStore;
  readonly #onStored: (change: SessionChange) => void;
  readonly #mayWrite: () => boolean;
  readonly #unsaved: PlanChange[] = [];
  #record: SessionRecord;
  #tail: Promise<unknown> = Promise.resolve();
  #failure: EngineError | undefined;

  constructor(options: {
    sessions: SessionStore;
    record: SessionRecord;
    onStored: (change: SessionChange) => void;
    /** Whether this tab has the right to write. */
    mayWrite: () => boolean;
  }) {
    this.#sessions = options.sessions;
    this.#record = options.record;
    this.#onStored = options.onStored;
    this.#mayWrite = options.mayWrite;
  }

  /** The session's head as it is stored. */
  get record(): SessionRecord {
    return this.#record;
  }

  /** First failure that is not solved yet. */
  get failure(): EngineError | undefined {
    return this.#failure;
  }

  /** Another tab has written: takes its record for the truth. */
  adopt(record: SessionRecord): void {
    this.#record = record;
  }

  /** Stores a change; durable when it resolves. With `keep`, what fails is kept for `retry`. */
  write(plan: PlanChange, { keep = false }: { keep?: boolean } = {}): Promise<void> {
    return this.#enqueue(async () => {
      try {
        await this.#commit(plan);
      } catch (caught) {
        const error = toEngineError(caught);
        if (!this.#mayWrite()) throw error;
        this.#failure ??= error;
        if (keep) this.#unsaved.push(plan);
        throw error;
      }
      if (this.#unsaved.length === 0) this.#failure = undefined;
    });
  }

  /** Tries again to store what was kept. @throws EngineError when it fails again. */
  retry(): Promise<void> {
    return this.#enqueue(async () => {
      for (let plan = this.#unsaved[0]; plan; plan = this.#unsaved[0]) {
        await this.#commit(plan);
        this.#unsaved.shift();
      }
      this.#failure = undefined;
    });
  }

  /** Resolves when everything that was asked before has been tried. */
  async settled(): Promise<void> {
    await this.#tail;
  }

  async #commit(plan: PlanChange): Promise<void> {
    // What another tab has taken over is its alone: a late write would undo what it has stored since.
    if (!this.#mayWrite())
      throw new AbortedError({
        message: 'Another tab has taken this session over: nothing was stored here.',
      });
    const change = plan(this.#record);
    if (!change) return;
    await this.#sessions.commit(change);
    this.#record = change.record;
    this.#onStored(change);
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}
