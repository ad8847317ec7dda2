import { watch } from 'node:fs';
import type { FolderContext } from './folder-context.ts';
import { journalSession } from './journal-path.ts';
import { loadFolderSession } from './load-folder-session.ts';
import { sessionRevision } from './session-revision.ts';

/** Tells the listeners what other connections change. Ends with the connection. */
export function watchFolderSessions(context: FolderContext): void {
  const watcher = watch(context.paths.sessions, { persistent: false }, (_event, fileName) => {
    const sessionId = fileName === null ? undefined : journalSession(fileName);
    if (sessionId === undefined) return;
    // After the changes of this connection that are on their way: those are its own news.
    void context.changes(() => tellRemoteChange(context, sessionId)).catch(() => undefined);
  });
  // Without a watcher there are no notices from others; what they did is read all the same.
  watcher.on('error', () => watcher.close());
  context.releases.add(async () => watcher.close());
}

async function tellRemoteChange(context: FolderContext, sessionId: string): Promise<void> {
  if (context.isClosed) return;
  const session = await loadFolderSession(context, sessionId);
  const revision = session === undefined ? null : sessionRevision(session);
  if (context.toldRevisions.get(sessionId) === revision) return;
  context.toldRevisions.set(sessionId, revision);
  const type = session === undefined ? 'session-deleted' : 'session-changed';
  context.hub.send({ type, sessionId, remote: true });
}
