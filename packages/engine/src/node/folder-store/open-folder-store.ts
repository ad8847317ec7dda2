import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createNoticeHub } from '../../store/create-notice-hub.ts';
import type { PentimentoStore } from '../../store/pentimento-store.ts';
import { toStoreError } from '../../store/to-store-error.ts';
import { withStoreErrors } from '../../store/with-store-errors.ts';
import { createFolderImageStore } from './create-folder-image-store.ts';
import { createFolderSessionStore } from './create-folder-session-store.ts';
import { createWorkQueue } from './create-work-queue.ts';
import type { FolderContext } from './folder-context.ts';
import { type FolderFileSystem, realFileSystem } from './folder-file-system.ts';
import { createFolderPaths } from './folder-paths.ts';
import { measureFolder } from './measure-folder.ts';
import { sweepFolderStore } from './sweep-folder-store.ts';
import { watchFolderSessions } from './watch-folder-sessions.ts';

/** Options of a folder store. */
export interface FolderStoreOptions {
  /** Milliseconds since 1970. Default `Date.now`. */
  now?: () => number;
  /** Default `node:fs/promises`. Tests let it fail. */
  fileSystem?: FolderFileSystem;
}

const hourMs = 3_600_000;

/**
 * Opens a store in a folder, made when it is not there: pictures as files named by their hash, one journal per session. A commit
 * is flushed to the disk before it is acknowledged. Several processes may have the folder open.
 *
 * @example
 * const store = await openFolderStore('/var/lib/pentimento');
 * await store.close();
 *
 * @throws EngineError when the folder cannot be made or read.
 */
export async function openFolderStore(
  path: string,
  options: FolderStoreOptions = {},
): Promise<PentimentoStore> {
  const { now = Date.now, fileSystem = realFileSystem } = options;
  const context: FolderContext = {
    fileSystem,
    paths: createFolderPaths(resolve(path)),
    hub: createNoticeHub(),
    now,
    sessions: new Map(),
    toldRevisions: new Map(),
    durableImages: new Set(),
    verifiedImages: new Set(),
    releases: new Set(),
    changes: createWorkQueue(),
    readings: createWorkQueue(),
    isClosed: false,
  };
  try {
    const { images, quarantine, sessions, locks, temporary } = context.paths;
    for (const folder of [images, quarantine, sessions, locks, temporary]) {
      await fileSystem.mkdir(folder, { recursive: true });
    }
    watchFolderSessions(context);
  } catch (error) {
    throw toStoreError(error);
  }
  // Sweeping may wait: opening does not wait for it, and what it leaves is swept next time.
  void sweepFolderStore(context, now() - hourMs).catch(() => undefined);

  return {
    kind: 'folder',
    images: withStoreErrors(createFolderImageStore(context)),
    sessions: withStoreErrors(createFolderSessionStore(context)),
    subscribe: context.hub.subscribe,
    ...withStoreErrors({
      async estimate() {
        const usedBytes = await measureFolder(context);
        const { bavail, bsize } = await statfs(context.paths.root);
        return { usedBytes, quotaBytes: usedBytes + bavail * bsize };
      },
      // Nobody evicts a folder.
      persist: async () => true,
      sweep: ({ now: sweepTime, minimumAgeMs = hourMs }: { now: number; minimumAgeMs?: number }) =>
        sweepFolderStore(context, sweepTime - minimumAgeMs),
    }),
    async close() {
      await context.changes(async () => {
        context.isClosed = true;
      });
      for (const release of context.releases) await release();
    },
  };
}
