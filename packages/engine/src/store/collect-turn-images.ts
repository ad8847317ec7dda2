import type { Turn } from '../protocol/turn.ts';

/** Ids of all pictures and masks that a turn refers to, each once. */
export function collectTurnImages(turn: Turn): Set<string> {
  const ids = new Set(turn.images.map((image) => image.id));
  if (turn.base !== null) ids.add(turn.base);
  if (turn.mask !== undefined) ids.add(turn.mask.id);
  if (turn.request.markup !== undefined) ids.add(turn.request.markup);
  for (const reference of turn.request.references) ids.add(reference.image);
  return ids;
}
