import type { FolderFileSystem } from './folder-file-system.ts';
import { isMissingFile } from './is-missing-file.ts';
import type { LockOwner } from './lock-owner.ts';
import { parseLockOwner } from './parse-lock-owner.ts';

/** What a lock file says. `unreadable`: it is being written, or its writer died while it was. */
export async function readLockOwner(
  fileSystem: FolderFileSystem,
  path: string,
): Promise<LockOwner | 'unreadable' | undefined> {
  try {
    return parseLockOwner(await fileSystem.readFile(path, 'utf8')) ?? 'unreadable';
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}
