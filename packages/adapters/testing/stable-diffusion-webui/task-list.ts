import type { SimulatedTurn } from '../core/simulated-turn.ts';

/** Work of the server: one at a time. */
export interface Task {
  readonly id: string;
  readonly turn: SimulatedTurn;
  readonly isEndless: boolean;
  /** How often somebody asked how far it is. */
  looks: number;
  /** Told to stop. */
  isInterrupted: boolean;
  /** Ends the work. */
  finish(): void;
}

/** Looks after which a piece of work is done; nobody looking, it is done after a while. */
const looksToFinish = 3;
const longestMs = 2000;

/** The server's one pair of hands, and those who wait for them. */
export class TaskList {
  current: Task | undefined;
  #last: Promise<void> = Promise.resolve();

  /** Waits for its turn, then works until it has been looked at for long enough, is interrupted, or its client leaves. */
  async work(options: {
    id: string;
    turn: SimulatedTurn;
    isEndless: boolean;
    signal: AbortSignal;
  }): Promise<Task> {
    const before = this.#last;
    let release = (): void => undefined;
    this.#last = new Promise((resolve) => (release = resolve));
    await before;
    const { signal, ...about } = options;
    const ended = new Promise<void>((resolve) => {
      this.current = { ...about, looks: 0, isInterrupted: false, finish: resolve };
      // The real one goes on without its client; here that would keep tests waiting.
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => setTimeout(resolve, 200).unref(), { once: true });
      if (!about.isEndless) setTimeout(resolve, longestMs).unref();
    });
    const task = this.current as Task;
    await ended;
    this.current = undefined;
    release();
    return task;
  }

  /** Somebody asks how far it is. */
  look(): Task | undefined {
    const { current } = this;
    if (!current) return undefined;
    current.looks += 1;
    if (!current.isEndless && current.looks >= looksToFinish) current.finish();
    return current;
  }

  /** Stops what runs, whoever's it is. */
  interrupt(): void {
    if (!this.current) return;
    this.current.isInterrupted = true;
    this.current.turn.isCancelled = true;
    this.current.finish();
  }
}
