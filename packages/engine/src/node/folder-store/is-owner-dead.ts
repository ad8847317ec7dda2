import { hostname } from 'node:os';
import type { LockOwner } from './lock-owner.ts';
import { readProcessStart } from './read-process-start.ts';

/** Whether the holder has died. Of a process on another machine one cannot know: it counts as living. */
export function isOwnerDead(owner: LockOwner): boolean {
  if (owner.host !== hostname()) return false;
  try {
    process.kill(owner.processId, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
  const start = readProcessStart(owner.processId);
  return owner.processStart !== undefined && start !== undefined && start !== owner.processStart;
}
