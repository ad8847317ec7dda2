import type { FolderContext } from './folder-context.ts';
import type { FolderSession } from './folder-session.ts';
import { journalSession } from './journal-path.ts';
import { loadFolderSession } from './load-folder-session.ts';

/** All sessions as they are on the disk now, by id. */
export async function loadFolderSessions(context: FolderContext): Promise<Map<string, FolderSession>> {
  const sessions = new Map<string, FolderSession>();
  for (const name of await context.fileSystem.readdir(context.paths.sessions)) {
    const id = journalSession(name);
    const session = id === undefined ? undefined : await loadFolderSession(context, id);
    if (id !== undefined && session !== undefined) sessions.set(id, session);
  }
  return sessions;
}
