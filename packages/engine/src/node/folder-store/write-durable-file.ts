import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { flushFolder } from './flush-folder.ts';
import type { FolderContext } from './folder-context.ts';
import { writeAll } from './write-all.ts';
import { tryTwice } from './try-twice.ts';

/** A file to write whole. */
export interface DurableFile {
  path: string;
  bytes: Uint8Array;
  /** Time of change to give it, in milliseconds since 1970. Absent: the system's. */
  changedAt?: number;
}

/**
 * Writes a file so that at any time either all of it or what was there before is under its name, also after a power loss: a
 * temporary file, flushed, renamed, and the folder flushed.
 */
export async function writeDurableFile(
  context: Pick<FolderContext, 'fileSystem' | 'paths'>,
  file: DurableFile,
): Promise<void> {
  const { fileSystem, paths } = context;
  const temporary = join(paths.temporary, randomUUID());
  try {
    const handle = await fileSystem.open(temporary, 'wx');
    try {
      await writeAll(handle, { bytes: file.bytes, position: 0 });
      if (file.changedAt !== undefined) await handle.utimes(file.changedAt / 1_000, file.changedAt / 1_000);
      await handle.sync();
    } finally {
      await tryTwice(() => handle.close());
    }
    await fileSystem.rename(temporary, file.path);
  } catch (error) {
    await fileSystem.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await flushFolder(context, dirname(file.path));
}
