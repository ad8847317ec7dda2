import type { Session } from '@pentimento/engine';
import type { DriftMark } from './drift-mark.ts';

/** More do not fit beside each other on a phone. */
const mostMarks = 40;

/** The turns on the path to the given one with how much of turn 0 is left in them; on a long path the last ones. */
export function listDriftMarks(session: Session, turnId: string): DriftMark[] {
  const numbers = new Map(session.path(turnId).map(({ id }, index) => [id, index + 1]));
  return session
    .drift(turnId)
    .slice(-mostMarks)
    .map(({ turnId: id, depth, origin, parent }): DriftMark => {
      const turn = session.turn(id);
      // Nothing was measured where the path begins: that picture is turn 0 itself.
      const isFirst = turn?.parent === null && turn.base === null;
      const exact = isFirst ? 1 : origin?.exactFraction;
      return {
        turnId: id,
        number: numbers.get(id) ?? 0,
        instruction: turn?.request.instruction ?? '',
        isAnchor: depth === 0,
        isPinned: session.state.pins.includes(id),
        ...(exact === undefined ? {} : { exact }),
        ...(parent === undefined ? {} : { kept: parent.exactFraction }),
      };
    });
}
