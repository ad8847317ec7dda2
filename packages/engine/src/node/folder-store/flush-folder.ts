import type { FolderContext } from './folder-context.ts';

/** Makes new names in a folder durable. Windows cannot and need not. */
export async function flushFolder(context: Pick<FolderContext, 'fileSystem'>, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await context.fileSystem.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close().catch(() => undefined);
  }
}
