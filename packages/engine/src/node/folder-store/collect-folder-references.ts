import { collectRecordImages } from '../../store/collect-record-images.ts';
import { collectTurnImages } from '../../store/collect-turn-images.ts';
import type { FolderContext } from './folder-context.ts';
import type { FolderSession } from './folder-session.ts';
import { loadFolderSessions } from './load-folder-sessions.ts';

/** Ids of all pictures that any session refers to. */
export async function collectFolderReferences(context: FolderContext): Promise<Set<string>> {
  const sessions = await loadFolderSessions(context);
  return new Set([...sessions.values()].flatMap((session) => [...collectSessionImages(session)]));
}

/** Ids of all pictures that a session refers to. */
export function collectSessionImages(session: FolderSession): Set<string> {
  const ids = collectRecordImages(session.record);
  for (const turn of session.turns.values()) for (const id of collectTurnImages(turn)) ids.add(id);
  return ids;
}
