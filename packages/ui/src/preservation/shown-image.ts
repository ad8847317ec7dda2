import type { Turn, TurnImage } from '@pentimento/engine';

/** The picture that stands for a turn: the first candidate as the person sees it. */
export function shownImage(turn: Turn): TurnImage | undefined {
  return turn.images.find((image) => image.role === 'composite') ?? turn.images[0];
}
