import type { Turn } from '../protocol/turn.ts';
import type { SessionRecord } from '../store/session-record.ts';

/** Version that is written. Older ones are brought up by `migrations/`. */
export const sessionDocumentVersion = 1;

/** What `session.json` holds. */
export interface SessionDocument {
  format: 'pentimento-session';
  /** Version of this form. */
  version: typeof sessionDocumentVersion;
  /** The session's head, without what is open at a provider: that can be asked about with this person's key only. */
  session: Omit<SessionRecord, 'pending'>;
  /** Its turns, by id. */
  turns: Turn[];
}
