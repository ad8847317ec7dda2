import type { RegisteredObject } from '../object-register.ts';

/** What words were found to mean: these things, or one of these, nobody knows which. */
export type Finding =
  | { objects: readonly RegisteredObject[]; confidence: 'certain' | 'likely' }
  | { alternatives: readonly RegisteredObject[] };

/** The thing spoken of last, most prominently; two that are equal in both are not told apart. */
export function chooseMostSalient(candidates: readonly RegisteredObject[]): Finding {
  const [best, next] = [...candidates].sort(bySalience);
  if (!best) return { alternatives: [] };
  if (next && bySalience(best, next) === 0) {
    return { alternatives: candidates.filter((candidate) => bySalience(best, candidate) === 0) };
  }
  return { objects: [best], confidence: candidates.length === 1 ? 'certain' : 'likely' };
}

/** Spoken of later first; within a clause the more prominent first. */
export function bySalience(a: RegisteredObject, b: RegisteredObject): number {
  return b.mentionedAt - a.mentionedAt || a.prominence - b.prominence;
}
