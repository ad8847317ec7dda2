import type { PendingTurn } from '../protocol/pending-turn.ts';

/** The head of a stored session: everything but its turns. Small, rewritten with every commit. */
export interface SessionRecord {
  /** ULID. */
  id: string;
  /** Version of the stored form. */
  schemaVersion: 1;
  /** Name for people. */
  title: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  /** Milliseconds since 1970 of the last commit. */
  updatedAt: number;
  /** Selected turn, null before the first. */
  head: string | null;
  /** Turns that `redo` walks through, next one last. */
  redo: string[];
  /** Number of committed turns. */
  turnCount: number;
  /** Ids of pictures brought in from outside. */
  imports: string[];
  /** Turns that a person has declared to be anchors. Absent: none. */
  pins?: string[];
  /** Turns whose outcome is open at a provider. Absent: none. Not part of session files. */
  pending?: PendingTurn[];
  /** Last model used, as `adapter:model`. Absent: none yet. */
  model?: string;
  /** Most that the session may spend in all, in US dollars. Absent: no cap. */
  costCapUsd?: number;
  /** What it has spent, in US dollars. */
  spentUsd: number;
  /** Id of a picture that stands for the session in a list. Absent: none yet. */
  coverImage?: string;
}
