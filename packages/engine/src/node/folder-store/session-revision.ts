import type { FolderSession } from './folder-session.ts';

/** Differs for every state of a session's journal. */
export function sessionRevision(session: FolderSession): string {
  return `${session.generation}:${session.validLength}`;
}
