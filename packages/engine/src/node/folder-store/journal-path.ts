import { basename, join } from 'node:path';
import { isRecordId } from '../../store/is-record-id.ts';
import type { FolderPaths } from './folder-paths.ts';

const ending = '.journal';

/** Path of a session's journal. */
export function journalPath(context: { paths: FolderPaths }, sessionId: string): string {
  return join(context.paths.sessions, `${sessionId}${ending}`);
}

/** The session whose journal has this file name; undefined when it is no journal. */
export function journalSession(fileName: string): string | undefined {
  const id = basename(fileName, ending);
  return fileName.endsWith(ending) && isRecordId(id) ? id : undefined;
}
