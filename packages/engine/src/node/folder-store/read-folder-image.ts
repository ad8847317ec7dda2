import { join } from 'node:path';
import { hashImage } from '../../image/hash-image.ts';
import type { StoredImage } from '../../store/image-store.ts';
import { changeFolder } from './change-folder.ts';
import { findFolderImage } from './find-folder-image.ts';
import type { FolderContext } from './folder-context.ts';
import type { FolderImage } from './folder-image.ts';
import { folderImageName } from './folder-image-name.ts';
import { isMissingFile } from './is-missing-file.ts';

/** Reads a picture and, the first time, compares its bytes with its id. What does not match is quarantined. */
export async function readFolderImage(context: FolderContext, id: string): Promise<StoredImage | undefined> {
  const image = await findFolderImage(context, id);
  if (image === undefined) return undefined;
  const bytes = await readBytes(context, image);
  if (bytes === undefined) return undefined;
  if (!context.verifiedImages.has(id) && (await hashImage(bytes)) !== id) {
    await changeFolder(context, () => quarantine(context, image));
    return undefined;
  }
  context.verifiedImages.add(id);
  return { id, mediaType: image.mediaType, bytes };
}

async function readBytes(context: FolderContext, image: FolderImage): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await context.fileSystem.readFile(image.path));
  } catch (error) {
    // It was removed in the meantime.
    if (isMissingFile(error)) return undefined;
    throw error;
  }
}

/** Sets a file aside, unless another connection has done so or has written it anew. */
async function quarantine(context: FolderContext, image: FolderImage): Promise<void> {
  const bytes = await readBytes(context, image);
  if (bytes === undefined || (await hashImage(bytes)) === image.id) return;
  await context.fileSystem.rename(image.path, join(context.paths.quarantine, folderImageName(image)));
  context.durableImages.delete(image.id);
  context.hub.send({ type: 'image-quarantined', imageId: image.id });
}
