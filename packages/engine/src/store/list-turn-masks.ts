import type { StoredMask } from '../protocol/stored-mask.ts';
import type { Turn } from '../protocol/turn.ts';

/** Every mask that a turn refers to: where it was allowed to change, and the blend weights of its candidates. */
export function listTurnMasks({ mask, preservation, otherCandidates = [] }: Turn): StoredMask[] {
  const weights = [preservation, ...otherCandidates.map((other) => other.preservation)].map(
    (record) => record?.weights,
  );
  return [mask, ...weights].filter((stored) => stored !== undefined);
}
