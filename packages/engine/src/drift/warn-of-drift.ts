import type { Turn } from '../protocol/turn.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { findAnchor } from './find-anchor.ts';

/** Models fall off at about five turns: EdiVal-Bench, arXiv 2509.13399, turns 1 to 3; arXiv 2604.03400, turns 5 to 10. */
const warnedDepth = 4;

/** The warning that a path of turns deserves when its last turn has just been made: every fourth turn since an anchor. */
export function warnOfDrift(path: readonly Turn[], pins: readonly string[]): TurnWarning | undefined {
  const depth = findAnchor(path, pins)?.since.length ?? 0;
  if (depth === 0 || depth % warnedDepth !== 0) return undefined;
  const fidelity = path.at(-1)?.fidelity;
  const exact = (fidelity?.origin ?? fidelity?.parent)?.whole.exactFraction;
  const measured =
    exact === undefined ? '' : ` ${Math.floor(exact * 100)} % of the picture is still exactly as it began.`;
  return {
    kind: 'other',
    feature: 'drift',
    details: `${depth} turns since the last anchor.${measured} If it has worn, re-anchor: the instructions since then are run again from the anchor.`,
  };
}
