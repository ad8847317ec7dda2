import type { Turn } from '../../protocol/turn.ts';
import type { SessionRecord } from '../../store/session-record.ts';

/** First line of a journal. */
export interface JournalHeader {
  /** Version of the form. */
  journal: 1;
  sessionId: string;
  /** Differs for every journal file. */
  generation: string;
}

/** A provider's state in a journal. */
export interface JournalProviderState {
  turnId: string;
  adapterId: string;
  /** What the provider gave, in the form of `node:v8`'s `serialize`, base64: it may hold what JSON cannot. */
  opaque: string;
  expiresAt?: number;
}

/** Any further line: one commit. Turns are removed by writing a new journal without them. */
export interface JournalEntry {
  record: SessionRecord;
  turns?: Turn[];
  providerStates?: JournalProviderState[];
}
