import type { PendingTurn } from '../protocol/pending-turn.ts';
import type { SessionRecord } from '../store/session-record.ts';

/** What is to be noted of a turn that a provider has taken on. */
export interface PendingNote {
  /** Turns whose notes this replaces. */
  turnIds: string[];
  /** The new note. Absent: nothing is open any more. */
  turn?: PendingTurn;
}

/** The record with a note replaced. */
export function notePending(record: SessionRecord, { turnIds, turn }: PendingNote): SessionRecord {
  const { pending = [], ...rest } = record;
  const kept = pending.filter(({ id }) => !turnIds.includes(id));
  const all = turn ? [...kept, turn] : kept;
  return all.length > 0 ? { ...rest, pending: all } : rest;
}
