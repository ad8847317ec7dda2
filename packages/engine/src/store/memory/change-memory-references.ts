import type { MemoryConnection } from './memory-connection.ts';

/** Applies changes of reference counts; pictures that nothing refers to any more go. */
export function changeMemoryReferences(connection: MemoryConnection, deltas: Map<string, number>): void {
  for (const [id, delta] of deltas) {
    const entry = connection.medium.images.get(id);
    if (entry === undefined) continue;
    entry.references += delta;
    if (delta < 0 && entry.references <= 0) connection.medium.images.delete(id);
  }
}
