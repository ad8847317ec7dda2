import type { Session } from '@pentimento/engine';

/** How many turns would go with the given one. */
export function countFollowing(session: Session, turnId: string): number {
  let count = 0;
  const waiting = [turnId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const children = session.children(id);
    count += children.length;
    waiting.push(...children.map((child) => child.id));
  }
  return count;
}
