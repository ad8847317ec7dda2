import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { Turn } from '../protocol/turn.ts';
import { throwIfAborted } from '../image/throw-if-aborted.ts';
import { loadTurns } from '../session/load-turns.ts';
import type { PentimentoStore } from '../store/pentimento-store.ts';
import { sessionDocumentVersion, type SessionDocument } from './session-document.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Which session of which store. */
export interface CollectSessionOptions {
  store: PentimentoStore;
  sessionId: string;
  signal?: AbortSignal;
}

/** A stored session as the content of `session.json`, its turns by id. @throws EngineError `invalid-request`, `aborted`. */
export async function collectSessionDocument(options: CollectSessionOptions): Promise<SessionDocument> {
  const { store, sessionId, signal } = options;
  const session = await store.sessions.read(sessionId);
  if (session === undefined) {
    throw new InvalidRequestError({ message: `There is no session ${sessionId} in this store to export.` });
  }
  const turns: Turn[] = [];
  for await (const page of loadTurns(store.sessions, sessionId)) {
    throwIfAborted(signal);
    turns.push(...page);
  }
  turns.sort((one, other) => (one.id < other.id ? -1 : 1));
  const { pending: _, ...shared } = session;
  return withoutSecrets({
    format: 'pentimento-session',
    version: sessionDocumentVersion,
    session: shared,
    turns,
  });
}
