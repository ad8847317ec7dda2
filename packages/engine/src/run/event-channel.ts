/** A queue between one writer and one reader. Values pushed while nobody reads are kept, except those that replace an older one. */
export class EventChannel<T> implements AsyncIterable<T> {
  readonly #queue: T[] = [];
  readonly #replaces: (older: T, newer: T) => boolean;
  #wake: (() => void) | undefined;
  #end: { error?: unknown } | undefined;

  /** @param replaces says that a waiting value is worthless once a newer one is there. */
  constructor(replaces: (older: T, newer: T) => boolean = () => false) {
    this.#replaces = replaces;
  }

  push(value: T): void {
    if (this.#end) return;
    const index = this.#queue.findIndex((older) => this.#replaces(older, value));
    if (index >= 0) this.#queue.splice(index, 1);
    this.#queue.push(value);
    this.#wake?.();
  }

  /** Nothing follows; with an error, the reader gets it after the values that wait. */
  close(end: { error?: unknown } = {}): void {
    this.#end ??= end;
    this.#wake?.();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<T> {
    for (;;) {
      const next = this.#queue.shift();
      if (next !== undefined) {
        yield next;
      } else if (this.#end) {
        if ('error' in this.#end) throw this.#end.error;
        return;
      } else {
        await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    }
  }
}
