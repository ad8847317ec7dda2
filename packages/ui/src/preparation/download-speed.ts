const windowMs = 2000;

/** Bytes a second over the last two seconds. */
export class DownloadSpeed {
  readonly #samples: { bytes: number; atMs: number }[] = [];

  /** Takes a count in; undefined until there is something to compare with. */
  measure(bytes: number | undefined, atMs: number): number | undefined {
    if (bytes === undefined) return undefined;
    this.#samples.push({ bytes, atMs });
    while (this.#samples.length > 2 && (this.#samples[0]?.atMs ?? atMs) < atMs - windowMs)
      this.#samples.shift();
    const first = this.#samples[0];
    if (!first || atMs - first.atMs < 200) return undefined;
    return Math.max(0, ((bytes - first.bytes) / (atMs - first.atMs)) * 1000);
  }
}
