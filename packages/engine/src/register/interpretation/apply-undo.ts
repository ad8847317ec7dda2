import type { Clause } from '../reading/clause.ts';
import { isThing } from '../reading/is-thing.ts';
import { changeObject, findObject, presentObjects } from './change-register.ts';
import { findDescribed } from './find-described.ts';
import type { Interpretation } from './interpretation.ts';

/** Notes that turns are to be taken back: "undo that", "go back two steps", "undo the boat". */
export function applyUndo(state: Interpretation, clause: Clause, turns: number | 'all'): void {
  state.isUndo = true;
  const { recentTurns } = state.before;
  const thing = clause.items.find(isThing);
  const finding =
    thing && findDescribed(thing, { objects: presentObjects(state), lastTurn: recentTurns.at(-1) });
  const [object] = finding && 'objects' in finding ? finding.objects : [];
  if (object) {
    const before = turnBefore(state, object.id);
    changeObject(state, object.id, {});
    if (before !== undefined) state.earlierTurn = before;
    return;
  }
  const earlier = findTurnBack(state, turns);
  if (earlier !== undefined) {
    state.earlierTurn = earlier;
    return;
  }
  const span = clause.items.find((item) => item.type === 'pronoun') ?? clause;
  state.unresolved.push({
    start: span.start,
    end: span.end,
    words: state.instruction.slice(span.start, span.end),
    alternatives: [],
  });
}

/** The turn so many turns before the newest one. Undefined: the path is shorter. */
export function findTurnBack(state: Interpretation, turns: number | 'all'): string | undefined {
  const { recentTurns, firstTurn } = state.before;
  if (turns === 'all') return recentTurns.length > 1 ? firstTurn : undefined;
  return turns > 0 ? recentTurns.at(-1 - turns) : undefined;
}

/** The turn before the last change of a thing, or before it came. */
function turnBefore(state: Interpretation, id: string): string | undefined {
  const object = findObject(state, id);
  if (object?.earlier) return object.earlier.turnId;
  const at = state.before.recentTurns.indexOf(object?.introducedBy ?? '');
  return at > 0 ? state.before.recentTurns[at - 1] : undefined;
}
