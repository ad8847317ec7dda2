import { checkStoredImage } from '../../store/check-stored-image.ts';
import type { ImageStore } from '../../store/image-store.ts';
import { isImageId } from '../../store/is-image-id.ts';
import { requireOpen } from '../../store/require-open.ts';
import { changeFolder } from './change-folder.ts';
import { collectFolderReferences } from './collect-folder-references.ts';
import { findFolderImage } from './find-folder-image.ts';
import type { FolderContext } from './folder-context.ts';
import { listAllFolderImages } from './list-all-folder-images.ts';
import { readFolderImage } from './read-folder-image.ts';
import { writeFolderImage } from './write-folder-image.ts';

/** The pictures of a folder store. */
export function createFolderImageStore(context: FolderContext): ImageStore {
  return {
    async put(image) {
      requireOpen(context);
      await checkStoredImage(image);
      await changeFolder(context, () => writeFolderImage(context, image));
    },
    async get(id) {
      requireOpen(context);
      return isImageId(id) ? readFolderImage(context, id) : undefined;
    },
    async has(id) {
      requireOpen(context);
      return isImageId(id) && (await findFolderImage(context, id)) !== undefined;
    },
    async delete(id) {
      requireOpen(context);
      if (!isImageId(id)) return false;
      return changeFolder(context, async () => {
        const image = await findFolderImage(context, id);
        if (image === undefined || (await collectFolderReferences(context)).has(id)) return false;
        context.durableImages.delete(id);
        await context.fileSystem.unlink(image.path);
        return true;
      });
    },
    async list() {
      requireOpen(context);
      return (await listAllFolderImages(context)).map((image) => image.id).sort();
    },
  };
}
