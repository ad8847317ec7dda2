import type { FolderContext } from './folder-context.ts';
import type { LockOwner } from './lock-owner.ts';
import { readLockOwner } from './read-lock-owner.ts';
import { tryTwice } from './try-twice.ts';

/** Gives a lock file up, unless another has taken it in the meantime. */
export async function releaseLockFile(
  context: Pick<FolderContext, 'fileSystem'>,
  lock: { path: string; owner: LockOwner },
): Promise<void> {
  await tryTwice(async () => {
    const holder = await readLockOwner(context.fileSystem, lock.path);
    if (typeof holder === 'object' && holder.token === lock.owner.token)
      await context.fileSystem.unlink(lock.path);
  });
}
