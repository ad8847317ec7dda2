import type { Turn } from '../protocol/turn.ts';
import type { SessionRecord } from '../store/session-record.ts';

/** Version that is written. Older ones are brought up by `migrations/`. */
export const sessionDocumentVersion = 1;

/** What `session.json` holds. */
export interface SessionDocument {
  format: 'pentimento-session';
  /** Version of this form. */
  version: typeof sessionDocumentVersion;
  /** The session's head. */
  session: SessionRecord;
  /** Its turns, by id. */
  turns: Turn[];
}
