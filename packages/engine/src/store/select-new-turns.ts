import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import type { Turn } from '../protocol/turn.ts';

/**
 * Those of the turns that are not stored yet. One that is stored, unchanged, is passed over, so that a commit whose outcome
 * was not heard can be made again. @throws EngineError `corrupt-session` for another turn under an id that is taken.
 */
export function selectNewTurns(turns: Turn[], findStored: (id: string) => Turn | undefined): Turn[] {
  return turns.filter((turn) => {
    const stored = findStored(turn.id);
    if (stored === undefined) return true;
    if (JSON.stringify(stored) === JSON.stringify(turn)) return false;
    throw new CorruptSessionError({
      message: `Turn ${turn.id} is stored already and turns are immutable. Nothing was stored; open the session again.`,
    });
  });
}
