import type { BrowserContext } from './browser-context.ts';

/**
 * Keeps writers of large pictures and removers of files apart: between the moment a file gets its name and the moment the index
 * names it, no tab may sweep it. Writers share the lock, removers have it alone.
 */
export async function withFileLock<Result>(
  context: BrowserContext,
  mode: 'shared' | 'exclusive',
  work: () => Promise<Result>,
): Promise<Result> {
  const name = `pentimento:${context.connection.name}:files`;
  return (await context.locks.request(name, { mode }, work)) as Result;
}
