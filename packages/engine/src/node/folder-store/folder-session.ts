import type { Turn } from '../../protocol/turn.ts';
import type { SessionRecord } from '../../store/session-record.ts';
import type { JournalEntry, JournalProviderState } from './journal-entry.ts';

/** A session as its journal tells it. */
export interface FolderSession {
  record: SessionRecord;
  turns: Map<string, Turn>;
  /** By turn and adapter. */
  providerStates: Map<string, JournalProviderState>;
  /** Differs for every journal file, so that a rewritten one is not taken for one that has grown. */
  generation: string;
  /** Bytes of the journal up to the end of its last whole line. What follows is a torn tail. */
  validLength: number;
  /** Size and time of change of the file when it was read; while both stay, so does the session. */
  fileStamp: string;
  /** Bytes of heads in the journal that later ones have replaced. */
  wastedBytes: number;
  /** Bytes of the head in the last line. */
  recordBytes: number;
}

/** Key of a provider's state within a session. Ids hold no blanks. */
export function providerStateKey(state: { turnId: string; adapterId: string }): string {
  return `${state.turnId} ${state.adapterId}`;
}

/** Applies a line of the journal to a session. */
export function applyJournalEntry(session: FolderSession, entry: JournalEntry): void {
  session.record = entry.record;
  session.wastedBytes += session.recordBytes;
  session.recordBytes = JSON.stringify(entry.record).length;
  for (const turn of entry.turns ?? []) session.turns.set(turn.id, turn);
  for (const state of entry.providerStates ?? []) session.providerStates.set(providerStateKey(state), state);
}
