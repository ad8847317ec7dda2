/** Walks back through earlier instructions, as a shell does; what was being written waits at the end. */
export class PromptRecall {
  #position: number | undefined;
  #draft = '';

  /** The instruction before the one shown; undefined when there is none. */
  older(history: readonly string[], shown: string): string | undefined {
    const position = (this.#position ?? history.length) - 1;
    if (position < 0) return undefined;
    if (this.#position === undefined) this.#draft = shown;
    this.#position = position;
    return history[position];
  }

  /** The instruction after the one shown, at last the draft; undefined when nothing was recalled. */
  newer(history: readonly string[]): string | undefined {
    if (this.#position === undefined) return undefined;
    const position = this.#position + 1;
    this.#position = position < history.length ? position : undefined;
    return this.#position === undefined ? this.#draft : history[position];
  }

  /** Forgets where it was. */
  reset(): void {
    this.#position = undefined;
  }
}
