import { join } from 'node:path';
import type { FolderContext } from './folder-context.ts';
import { listAllFolderImages } from './list-all-folder-images.ts';

/** Bytes of all pictures and journals. */
export async function measureFolder(context: FolderContext): Promise<number> {
  const { fileSystem, paths } = context;
  const images = await listAllFolderImages(context);
  const journals = await fileSystem.readdir(paths.sessions);
  const files = [...images.map((image) => image.path), ...journals.map((name) => join(paths.sessions, name))];
  let bytes = 0;
  for (const file of files) bytes += (await fileSystem.stat(file).catch(() => undefined))?.size ?? 0;
  return bytes;
}
