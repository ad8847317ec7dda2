import type { Turn } from '../protocol/turn.ts';
import { isAnchor } from './is-anchor.ts';

/** Where a path last stood on firm ground. */
export interface Anchor {
  /** The anchor: the last turn that stands on its own, else the first. */
  turn: Turn;
  /** The turns after it in which a model has redrawn the picture. An adopted picture was there before. */
  since: Turn[];
}

/** The last anchor of a path of turns, first turn first. Undefined on a path where nothing has been drawn. */
export function findAnchor(path: readonly Turn[], pins: readonly string[]): Anchor | undefined {
  const drawn = path.filter(({ status }) => status === 'done');
  const index = Math.max(
    0,
    drawn.findLastIndex((turn) => isAnchor(turn, pins)),
  );
  const turn = drawn[index];
  if (!turn) return undefined;
  const since = drawn.slice(index + 1).filter(({ derivation }) => derivation?.kind !== 'adopted');
  return { turn, since };
}
