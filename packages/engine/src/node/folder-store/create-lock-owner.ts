import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { LockOwner } from './lock-owner.ts';
import { readProcessStart } from './read-process-start.ts';

/** A new holding by this process. */
export function createLockOwner(): LockOwner {
  const processStart = readProcessStart(process.pid);
  return {
    processId: process.pid,
    ...(processStart === undefined ? {} : { processStart }),
    host: hostname(),
    token: randomUUID(),
  };
}
