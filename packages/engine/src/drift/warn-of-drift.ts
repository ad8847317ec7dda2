import type { Turn } from '../protocol/turn.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { findAnchor } from './find-anchor.ts';
import { findOriginImage } from './find-origin-image.ts';

/** Models fall off at about five turns: EdiVal-Bench, arXiv 2509.13399, turns 1 to 3; arXiv 2604.03400, turns 5 to 10. */
const warnedDepth = 4;

/** The warning that a path of turns deserves when its last turn has just been made: every fourth turn since an anchor. */
export function warnOfDrift(path: readonly Turn[], pins: readonly string[]): TurnWarning | undefined {
  const anchor = findAnchor(path, pins);
  const depth = anchor?.since.length ?? 0;
  if (!anchor || depth === 0 || depth % warnedDepth !== 0) return undefined;
  // Turn 0 says something about wear only where nothing was meant to change everything since.
  const isOrigin = anchor.turn.images.some(({ id }) => id === findOriginImage(path));
  const exact = isOrigin ? path.at(-1)?.fidelity?.origin?.whole.exactFraction : undefined;
  const measured =
    exact === undefined ? '' : ` ${Math.floor(exact * 100)} % of the picture is still exactly as it began.`;
  return {
    kind: 'other',
    feature: 'drift',
    details: `${depth} turns since the last anchor.${measured} If it has worn, re-anchor: the instructions since then are run again from the anchor.`,
  };
}
