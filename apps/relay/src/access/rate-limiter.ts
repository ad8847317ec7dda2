interface Bucket {
  tokens: number;
  at: number;
}

/** So many a minute for each name, and as many at once when nothing was asked for before (a token bucket). */
export class RateLimiter {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  constructor({ perMinute, now }: { perMinute: number; now: () => number }) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes one. Gives how long to wait, in milliseconds: 0 when it was there. */
  take(name: string): number {
    const at = this.#now();
    const perMs = this.#perMinute / 60_000;
    const before = this.#buckets.get(name) ?? { tokens: this.#perMinute, at };
    const tokens = Math.min(this.#perMinute, before.tokens + Math.max(0, at - before.at) * perMs);
    const isThere = tokens >= 1;
    this.#buckets.set(name, { tokens: isThere ? tokens - 1 : tokens, at });
    return isThere ? 0 : Math.ceil((1 - tokens) / perMs);
  }
}
