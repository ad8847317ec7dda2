import { join } from 'node:path';
import type { FolderContext } from './folder-context.ts';
import type { FolderImage } from './folder-image.ts';
import { listFolderImages } from './list-folder-images.ts';

/** All pictures of the store that are not quarantined. */
export async function listAllFolderImages(context: FolderContext): Promise<FolderImage[]> {
  const found: FolderImage[] = [];
  for (const name of await context.fileSystem.readdir(context.paths.images)) {
    found.push(...(await listFolderImages(context, join(context.paths.images, name))));
  }
  return found;
}
