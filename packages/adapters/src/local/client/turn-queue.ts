/** Lets one job at a time through, in order of arrival. */
export class TurnQueue {
  readonly #tickets: Ticket[] = [];

  /** Waits for its place in front. Calls `onPosition` with the number of jobs before it, whenever that changes. */
  async enter(signal: AbortSignal, onPosition: (position: number) => void): Promise<() => void> {
    const ticket: Ticket = { notify: () => {} };
    this.#tickets.push(ticket);
    const leave = () => this.#leave(ticket);
    try {
      for (;;) {
        signal.throwIfAborted();
        const position = this.#tickets.indexOf(ticket);
        if (position === 0) return leave;
        onPosition(position);
        await nextChange(ticket, signal);
      }
    } catch (error) {
      leave();
      throw error;
    }
  }

  #leave(ticket: Ticket): void {
    const position = this.#tickets.indexOf(ticket);
    if (position === -1) return;
    this.#tickets.splice(position, 1);
    for (const waiting of this.#tickets) waiting.notify();
  }
}

interface Ticket {
  notify: () => void;
}

function nextChange(ticket: Ticket, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    ticket.notify = resolve;
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
