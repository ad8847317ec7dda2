import type { FinishedTurn } from '../run/run-turn.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange } from '../store/session-store.ts';
import { headAfterTurn } from './move-head.ts';
import { notePending, type PendingNote } from './note-pending.ts';

/** Options of `commitTurn`. */
export interface CommitOptions {
  /** What was selected when the person asked. */
  headAtStart: string | null;
  /** What is still open of it. Absent: nothing was. */
  pending?: PendingNote;
  /** Whether the session's model stays as it is. Default false: the turn's is the next one's, too. */
  keepsModel?: boolean;
}

/** The change that stores a finished turn: its pictures, the turn, the session's head, and what is still open of it. */
export function commitTurn(
  record: SessionRecord,
  { turn, images, providerStates }: FinishedTurn,
  { headAtStart, pending, keepsModel = false }: CommitOptions,
): SessionChange {
  const cover = turn.images[0]?.id ?? record.coverImage;
  return {
    record: {
      ...(pending ? notePending(record, pending) : record),
      ...headAfterTurn(record, turn, headAtStart),
      updatedAt: turn.endedAt,
      turnCount: record.turnCount + 1,
      spentUsd: record.spentUsd + (turn.costUsd ?? 0),
      ...(!keepsModel && { model: `${turn.adapter.id}:${turn.adapter.model}` }),
      ...(cover !== undefined && { coverImage: cover }),
    },
    turns: [turn],
    images,
    providerStates,
  };
}
