import { changeFolder } from './change-folder.ts';
import { collectSessionImages } from './collect-folder-references.ts';
import { flushFolder } from './flush-folder.ts';
import type { FolderContext } from './folder-context.ts';
import { journalPath } from './journal-path.ts';
import { loadFolderSession } from './load-folder-session.ts';
import { removeUnreferencedImages } from './remove-unreferenced-images.ts';

/** Removes a session's journal, then the pictures that only it referred to. False when there was none. */
export async function deleteFolderSession(context: FolderContext, sessionId: string): Promise<boolean> {
  return changeFolder(context, async () => {
    const session = await loadFolderSession(context, sessionId);
    if (session === undefined) return false;
    await context.fileSystem.unlink(journalPath(context, sessionId));
    await flushFolder(context, context.paths.sessions);
    context.sessions.delete(sessionId);
    context.toldRevisions.set(sessionId, null);
    await removeUnreferencedImages(context, [...collectSessionImages(session)]);
    return true;
  });
}
