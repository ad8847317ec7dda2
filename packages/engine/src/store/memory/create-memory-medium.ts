import type { MemoryMedium } from './memory-medium.ts';

/**
 * Makes an empty medium that several memory stores can share, one after the other (a reload) or at once (two tabs).
 *
 * @example
 * const medium = createMemoryMedium();
 * const first = createMemoryStore({ medium });
 * await first.close();
 * const second = createMemoryStore({ medium }); // finds what the first one committed
 */
export function createMemoryMedium(): MemoryMedium {
  return { sessions: new Map(), images: new Map(), writers: new Map(), connections: new Set() };
}
