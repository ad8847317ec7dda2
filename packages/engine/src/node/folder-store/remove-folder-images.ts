import { findFolderImage } from './find-folder-image.ts';
import type { FolderContext } from './folder-context.ts';
import { listFolderImages } from './list-folder-images.ts';
import { tryTwice } from './try-twice.ts';

/** Removes pictures' files, quarantined ones too. What cannot be removed is left for the sweep. */
export async function removeFolderImages(context: FolderContext, ids: Iterable<string>): Promise<void> {
  for (const id of ids) {
    context.durableImages.delete(id);
    context.verifiedImages.delete(id);
    await tryTwice(async () => {
      const image = await findFolderImage(context, id);
      if (image !== undefined) await context.fileSystem.unlink(image.path);
    });
    await tryTwice(async () => {
      const quarantined = await listFolderImages(context, context.paths.quarantine);
      for (const image of quarantined) if (image.id === id) await context.fileSystem.unlink(image.path);
    });
  }
}
