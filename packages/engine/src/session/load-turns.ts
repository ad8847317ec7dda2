import type { Turn } from '../protocol/turn.ts';
import type { SessionStore } from '../store/session-store.ts';

const pageSize = 256;

/** Reads a session's turns newest first, page by page; the consumer may stop at any page. */
export async function* loadTurns(sessions: SessionStore, sessionId: string): AsyncGenerator<Turn[]> {
  let before: string | undefined;
  for (;;) {
    const page = await sessions.readTurns(sessionId, {
      limit: pageSize,
      ...(before === undefined ? {} : { before }),
    });
    yield page;
    before = page.at(-1)?.id;
    if (page.length < pageSize || before === undefined) return;
  }
}
