/** Random numbers that are the same for the same seed. */
export interface Random {
  /** Evenly from `least` to below `most`. */
  between(least: number, most: number): number;
  /** One of a list. */
  pick<Item>(items: readonly Item[]): Item;
  /** Gaussian, mean 0, deviation 1. */
  gaussian(): number;
}

/** Makes a generator (Mulberry32; the Gaussian after Box and Muller). Not for secrets. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    between: (least, most) => least + (most - least) * next(),
    pick: (items) => items[Math.floor(next() * items.length)]!,
    gaussian: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}
