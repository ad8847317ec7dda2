import type { FolderContext } from './folder-context.ts';
import { tryTwice } from './try-twice.ts';

/** Makes new names in a folder durable. Windows cannot and need not. */
export async function flushFolder(context: Pick<FolderContext, 'fileSystem'>, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await context.fileSystem.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await tryTwice(() => handle.close());
  }
}
