/** Hits and trials by name, printed as a table. */
export class ScoreTable {
  readonly #rows = new Map<string, { right: number; of: number }>();

  add(name: string, isRight: boolean): void {
    const row = this.#rows.get(name) ?? { right: 0, of: 0 };
    this.#rows.set(name, { right: row.right + Number(isRight), of: row.of + 1 });
  }

  toString(): string {
    const rows = [...this.#rows].map(
      ([name, { right, of }]) =>
        `${name.padEnd(56)} ${((100 * right) / of).toFixed(1).padStart(5)} %  of ${of}`,
    );
    return rows.join('\n');
  }
}
