import type { Turn } from '../protocol/turn.ts';
import { listTurnMasks } from './list-turn-masks.ts';

/** Ids of all pictures and masks that a turn refers to, each once. */
export function collectTurnImages(turn: Turn): Set<string> {
  const ids = new Set(turn.images.map((image) => image.id));
  if (turn.base !== null) ids.add(turn.base);
  for (const mask of listTurnMasks(turn)) ids.add(mask.id);
  if (turn.request.markup !== undefined) ids.add(turn.request.markup);
  for (const reference of turn.request.references) ids.add(reference.image);
  return ids;
}
