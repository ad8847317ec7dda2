import type { Turn } from '../protocol/turn.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { TurnGraph } from './turn-graph.ts';

type Head = Pick<SessionRecord, 'head' | 'redo'>;

/** Selects a turn; what `redo` knew is forgotten unless the turn is on its way. */
export function selectTurn(record: Head, turnId: string | null): Head {
  const index = turnId === null ? -1 : record.redo.lastIndexOf(turnId);
  return { head: turnId, redo: index < 0 ? [] : record.redo.slice(0, index) };
}

/** Selects the parent of the head and remembers the head for `redo`. Undefined when there is nothing to undo. */
export function undoTurn(record: Head, graph: TurnGraph): Head | undefined {
  if (record.head === null) return undefined;
  return { head: graph.get(record.head)?.parent ?? null, redo: [...record.redo, record.head] };
}

/** Selects the turn that the last `undo` left. Undefined when there is nothing to redo. */
export function redoTurn(record: Head): Head | undefined {
  const next = record.redo.at(-1);
  return next === undefined ? undefined : { head: next, redo: record.redo.slice(0, -1) };
}

/** The head after a turn was committed: it moves on a good result, if the person has not gone elsewhere meanwhile. */
export function headAfterTurn(record: Head, turn: Turn, headAtStart: string | null): Head {
  if (turn.status !== 'done' || record.head !== headAtStart) return { head: record.head, redo: record.redo };
  return { head: turn.id, redo: [] };
}

/** The head after turns were removed: the nearest ancestor that is left. */
export function headAfterRemoval(record: Head, removed: ReadonlySet<string>, graph: TurnGraph): Head {
  let head = record.head;
  while (head !== null && removed.has(head)) head = graph.get(head)?.parent ?? null;
  const isCut = record.redo.some((id) => removed.has(id));
  return { head, redo: isCut || head !== record.head ? [] : record.redo };
}
