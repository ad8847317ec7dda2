import type { Turn } from '../protocol/turn.ts';

/**
 * Id of turn 0's picture for a path of turns, first turn first: the one that was brought in, or the first one made.
 * Undefined on a path where nothing has been drawn.
 */
export function findOriginImage(path: readonly Turn[]): string | undefined {
  const [first, second] = path.filter(({ status }) => status === 'done');
  return first?.base ?? first?.images.find(({ id }) => id === second?.base)?.id ?? first?.images[0]?.id;
}
