import { join } from 'node:path';
import type { FolderContext } from './folder-context.ts';
import type { FolderImage } from './folder-image.ts';
import { parseFolderImageName } from './folder-image-name.ts';
import { isMissingFile } from './is-missing-file.ts';

/** The pictures in one folder. */
export async function listFolderImages(context: FolderContext, folder: string): Promise<FolderImage[]> {
  const names = await context.fileSystem.readdir(folder).catch((error: unknown) => {
    if (isMissingFile(error)) return [];
    throw error;
  });
  return names.flatMap((name) => {
    const image = parseFolderImageName(name);
    return image === undefined ? [] : [{ ...image, path: join(folder, name) }];
  });
}
