import type { Turn, TurnImage } from '@pentimento/engine';
import { shownImage } from './shown-image.ts';

/** The model's own picture of a turn, where that is not the one that is shown. */
export function ownImage(turn: Turn): TurnImage | undefined {
  const shown = shownImage(turn);
  return turn.images.find(
    ({ role, candidate, id }) => role === 'raw' && candidate === shown?.candidate && id !== shown.id,
  );
}
