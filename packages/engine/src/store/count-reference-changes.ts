import type { Turn } from '../protocol/turn.ts';
import { collectRecordImages } from './collect-record-images.ts';
import { collectTurnImages } from './collect-turn-images.ts';
import type { SessionRecord } from './session-record.ts';

/** What a session held before a change and what it holds after it. Absent: nothing. */
export interface ReferenceChange {
  recordBefore?: SessionRecord;
  recordAfter?: SessionRecord;
  addedTurns?: Iterable<Turn>;
  removedTurns?: Iterable<Turn>;
}

/**
 * By how much each picture's reference count changes. A turn counts once for every picture it refers to, a session's head
 * once too. Pictures that are only named again (a delta of 0) are in the map as well: they must exist.
 */
export function countReferenceChanges(change: ReferenceChange): Map<string, number> {
  const deltas = new Map<string, number>();
  const add = (ids: Set<string>, delta: number) => {
    for (const id of ids) deltas.set(id, (deltas.get(id) ?? 0) + delta);
  };
  if (change.recordBefore !== undefined) add(collectRecordImages(change.recordBefore), -1);
  if (change.recordAfter !== undefined) add(collectRecordImages(change.recordAfter), 1);
  for (const turn of change.addedTurns ?? []) add(collectTurnImages(turn), 1);
  for (const turn of change.removedTurns ?? []) add(collectTurnImages(turn), -1);
  return deltas;
}
