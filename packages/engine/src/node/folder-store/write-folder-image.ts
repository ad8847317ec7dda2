import { join } from 'node:path';
import type { StoredImage } from '../../store/image-store.ts';
import { findFolderImage } from './find-folder-image.ts';
import { flushFolder } from './flush-folder.ts';
import type { FolderContext } from './folder-context.ts';
import { folderImageName } from './folder-image-name.ts';
import { writeDurableFile } from './write-durable-file.ts';

/**
 * Writes a picture's file. That a file of its name exists is not enough to leave it out: only one that this connection has seen
 * safe on the disk is. True when there was no such file before.
 */
export async function writeFolderImage(context: FolderContext, image: StoredImage): Promise<boolean> {
  const changedAt = context.now();
  const known = await findFolderImage(context, image.id);
  if (known !== undefined && context.durableImages.has(image.id)) {
    await context.fileSystem.utimes(known.path, changedAt / 1_000, changedAt / 1_000);
    return false;
  }
  const folder = join(context.paths.images, image.id.slice(0, 2));
  const made = await context.fileSystem.mkdir(folder, { recursive: true });
  if (made !== undefined) await flushFolder(context, context.paths.images);
  const path = known?.path ?? join(folder, folderImageName(image));
  try {
    await writeDurableFile(context, { path, bytes: image.bytes, changedAt });
  } catch (error) {
    if (known === undefined) await context.fileSystem.unlink(path).catch(() => undefined);
    throw error;
  }
  context.durableImages.add(image.id);
  context.verifiedImages.delete(image.id);
  return known === undefined;
}
