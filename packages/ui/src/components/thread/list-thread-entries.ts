import type { Session, Turn } from '@pentimento/engine';
import type { ThreadEntry } from './thread-entry.ts';

const isDone = (turn: Turn): boolean => turn.status === 'done';

/** What follows the selected turn after an undo: at every fork the newest branch. */
function turnsAfter(session: Session, head: string | null): Turn[] {
  const following: Turn[] = [];
  let last = head;
  for (;;) {
    const next = session.children(last).findLast(isDone);
    if (!next) return following;
    following.push(next);
    last = next.id;
  }
}

/**
 * The conversation as one line: the way to the selected turn, what an undo left behind it, the failed attempts along
 * the way, and what runs now. By time of start.
 */
export function listThreadEntries(session: Session): ThreadEntry[] {
  const { head, running } = session.state;
  const path = head === null ? [] : session.path(head);
  const undone = turnsAfter(session, head);
  const shown = [...path, ...undone];
  const undoneIds = new Set(undone.map((turn) => turn.id));
  const shownIds = new Set(shown.map((turn) => turn.id));
  const runningIds = new Set(running.map((turn) => turn.turnId));
  const parents = [null, ...shown.map((turn) => turn.id)];
  const failed = parents
    .flatMap((parent) => session.children(parent))
    .filter((turn) => !isDone(turn) && !shownIds.has(turn.id));

  const entries: ThreadEntry[] = [...shown, ...failed]
    .filter((turn) => !runningIds.has(turn.id))
    .map((turn) => ({
      id: turn.id,
      turn,
      isUndone: undoneIds.has(turn.id),
      siblings: isDone(turn)
        ? session
            .children(turn.parent)
            .filter(isDone)
            .map(({ id }) => id)
        : [],
    }));
  const runningEntries = running.map((turn) => ({
    id: turn.turnId,
    running: turn,
    isUndone: false,
    siblings: [],
  }));
  return [...entries, ...runningEntries].sort((a, b) => (a.id < b.id ? -1 : 1));
}
