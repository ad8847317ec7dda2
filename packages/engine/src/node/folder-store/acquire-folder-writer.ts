import { watch } from 'node:fs';
import { join } from 'node:path';
import { requireOpen } from '../../store/require-open.ts';
import { requireRecordId } from '../../store/require-record-id.ts';
import type { WriterLock } from '../../store/session-store.ts';
import { createLockOwner } from './create-lock-owner.ts';
import type { FolderContext } from './folder-context.ts';
import type { LockOwner } from './lock-owner.ts';
import { readLockOwner } from './read-lock-owner.ts';
import { releaseLockFile } from './release-lock-file.ts';
import { takeLockFile } from './take-lock-file.ts';
import { writeDurableFile } from './write-durable-file.ts';

/** Takes the right to write a session, over all processes: a file that names the holder. */
export async function acquireFolderWriter(
  context: FolderContext,
  options: { sessionId: string; steal: boolean },
): Promise<WriterLock | undefined> {
  requireOpen(context);
  requireRecordId(options.sessionId);
  const fileName = `${options.sessionId}.lock`;
  const path = join(context.paths.locks, fileName);
  const owner =
    (await takeLockFile(context, path)) ?? (options.steal ? await steal(context, path) : undefined);
  if (owner === undefined) return undefined;

  const lost = Promise.withResolvers<void>();
  const check = async () => {
    const holder = await readLockOwner(context.fileSystem, path);
    if (holder === 'unreadable' || holder?.token === owner.token || !context.releases.has(release)) return;
    lost.resolve();
    await release();
  };
  const watcher = watch(context.paths.locks, { persistent: false }, (_event, changed) => {
    if (changed === null || changed === fileName) void check().catch(() => undefined);
  });
  const release = async () => {
    if (!context.releases.delete(release)) return;
    watcher.close();
    await releaseLockFile(context, { path, owner });
  };
  context.releases.add(release);
  // It may have been stolen before the watcher was there.
  await check();
  return { release, lost: lost.promise };
}

async function steal(context: FolderContext, path: string): Promise<LockOwner> {
  const owner = createLockOwner();
  await writeDurableFile(context, { path, bytes: Buffer.from(JSON.stringify(owner)) });
  return owner;
}
