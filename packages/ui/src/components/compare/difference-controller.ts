import type { Session } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Difference } from './difference.ts';
import { readDifference } from './read-difference.ts';

/** Finds where two pictures differ, when that is asked for; stops when it is not any more. */
export class DifferenceController implements ReactiveController {
  /** Undefined: not known yet, or not at all. */
  difference: Difference | undefined;
  /** Why it cannot be known. */
  error: unknown;
  #pair: string | undefined;
  #stop = new AbortController();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for the difference of a pair of pictures, or for none. */
  show(session: Session | undefined, pair: { before: string; after: string } | undefined): void {
    const name = session && pair && [session.id, pair.before, pair.after].join();
    if (name === this.#pair) return;
    this.#stop.abort();
    this.#pair = name;
    this.difference = undefined;
    this.error = undefined;
    if (!session || !pair) return;
    this.#stop = new AbortController();
    void this.#read(session, pair, this.#stop.signal);
  }

  hostDisconnected(): void {
    this.show(undefined, undefined);
  }

  async #read(session: Session, pair: { before: string; after: string }, signal: AbortSignal): Promise<void> {
    try {
      const difference = await readDifference(session, pair, { signal });
      if (signal.aborted) return;
      this.difference = difference;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.#host.requestUpdate();
  }
}
