import type { FinishedTurn } from '../run/run-turn.ts';
import type { SessionRecord } from '../store/session-record.ts';
import type { SessionChange } from '../store/session-store.ts';
import { headAfterTurn } from './move-head.ts';
import { notePending, type PendingNote } from './note-pending.ts';

/** The change that stores a finished turn: its pictures, the turn, the session's head, and what is still open of it. */
export function commitTurn(
  record: SessionRecord,
  { turn, images, providerStates }: FinishedTurn,
  { headAtStart, pending }: { headAtStart: string | null; pending?: PendingNote },
): SessionChange {
  const cover = turn.images[0]?.id ?? record.coverImage;
  return {
    record: {
      ...(pending ? notePending(record, pending) : record),
      ...headAfterTurn(record, turn, headAtStart),
      updatedAt: turn.endedAt,
      turnCount: record.turnCount + 1,
      spentUsd: record.spentUsd + (turn.costUsd ?? 0),
      model: `${turn.adapter.id}:${turn.adapter.model}`,
      ...(cover !== undefined && { coverImage: cover }),
    },
    turns: [turn],
    images,
    providerStates,
  };
}
