import { randomUUID } from 'node:crypto';
import { createLockOwner } from './create-lock-owner.ts';
import type { FolderContext } from './folder-context.ts';
import { isOwnerDead } from './is-owner-dead.ts';
import type { LockOwner } from './lock-owner.ts';
import { readLockOwner } from './read-lock-owner.ts';
import { tryTwice } from './try-twice.ts';

type LockContext = Pick<FolderContext, 'fileSystem' | 'paths'>;

/** A lock file that was never written whole is given up after this time. */
const unreadableAfterMs = 5_000;

/** Takes a lock file; undefined when a living process holds it. That of a dead one is taken over. */
export async function takeLockFile(context: LockContext, path: string): Promise<LockOwner | undefined> {
  const owner = createLockOwner();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await create(context, { path, owner })) return owner;
    const holder = await readLockOwner(context.fileSystem, path);
    if (holder === undefined) continue;
    const isStale = holder === 'unreadable' ? await isOld(context, path) : isOwnerDead(holder);
    if (!isStale) return undefined;
    await removeStale(context, { path, holder });
  }
  return undefined;
}

async function create(context: LockContext, lock: { path: string; owner: LockOwner }): Promise<boolean> {
  const { fileSystem } = context;
  let handle;
  try {
    handle = await fileSystem.open(lock.path, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    await handle.writeFile(JSON.stringify(lock.owner));
    return true;
  } catch (error) {
    await tryTwice(() => fileSystem.unlink(lock.path));
    throw error;
  } finally {
    await tryTwice(() => handle.close());
  }
}

async function isOld(context: LockContext, path: string): Promise<boolean> {
  const stat = await context.fileSystem.stat(path).catch(() => undefined);
  return stat !== undefined && Date.now() - stat.mtimeMs > unreadableAfterMs;
}

/**
 * Two processes may find the same stale file. Each moves what is there aside and looks at what it has moved: who has moved the
 * new file of the other puts it back.
 */
async function removeStale(
  context: LockContext,
  lock: { path: string; holder: LockOwner | 'unreadable' },
): Promise<void> {
  const { fileSystem, paths } = context;
  const aside = `${paths.temporary}/${randomUUID()}`;
  if (!(await tryTwice(() => fileSystem.rename(lock.path, aside)))) return;
  const moved = await readLockOwner(fileSystem, aside).catch(() => undefined);
  const isSame = token(moved) === token(lock.holder);
  await tryTwice(() => (isSame ? fileSystem.unlink(aside) : fileSystem.rename(aside, lock.path)));
}

function token(owner: LockOwner | 'unreadable' | undefined): string | undefined {
  return typeof owner === 'object' ? owner.token : owner;
}
