import type { Turn } from '../protocol/turn.ts';
import type { DriftPoint } from './drift-point.ts';
import { findOriginImage } from './find-origin-image.ts';
import { isAnchor } from './is-anchor.ts';

/** The drift over a path of turns, first turn first: a point for every turn that ended well. */
export function listDrift(path: readonly Turn[], pins: readonly string[]): DriftPoint[] {
  const drawn = path.filter(({ status }) => status === 'done');
  const origin = findOriginImage(drawn);
  let depth = 0;
  return drawn.map((turn, index): DriftPoint => {
    if (index === 0 || isAnchor(turn, pins)) depth = 0;
    else if (turn.derivation?.kind !== 'adopted') depth += 1;
    return pointOf(turn, depth, origin);
  });
}

function pointOf({ id, base, fidelity }: Turn, depth: number, origin: string | undefined): DriftPoint {
  const parent = fidelity?.parent.whole;
  const toOrigin = fidelity?.origin?.whole ?? (base === origin ? parent : undefined);
  return { turnId: id, depth, ...(parent && { parent }), ...(toOrigin && { origin: toOrigin }) };
}
