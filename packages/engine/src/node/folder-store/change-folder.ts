import { requireOpen } from '../../store/require-open.ts';
import type { FolderContext } from './folder-context.ts';
import { releaseLockFile } from './release-lock-file.ts';
import { takeLockFile } from './take-lock-file.ts';

const shortestWaitMs = 1;
const longestWaitMs = 20;

/** Does a change while no other connection, of this process or another, changes the folder. */
export async function changeFolder<Result>(
  context: FolderContext,
  change: () => Promise<Result>,
): Promise<Result> {
  return context.changes(async () => {
    requireOpen(context);
    const path = context.paths.changeLock;
    let owner = await takeLockFile(context, path);
    for (let waitMs = shortestWaitMs; owner === undefined; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
      await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
      requireOpen(context);
      owner = await takeLockFile(context, path);
    }
    try {
      return await change();
    } finally {
      await releaseLockFile(context, { path, owner });
    }
  });
}
