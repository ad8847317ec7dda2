import { join } from 'node:path';
import type { FolderContext } from './folder-context.ts';
import type { FolderImage } from './folder-image.ts';
import { listFolderImages } from './list-folder-images.ts';

/** The file of a picture; undefined when there is none. */
export async function findFolderImage(context: FolderContext, id: string): Promise<FolderImage | undefined> {
  const images = await listFolderImages(context, join(context.paths.images, id.slice(0, 2)));
  return images.find((image) => image.id === id);
}
