import { collectFolderReferences } from './collect-folder-references.ts';
import type { FolderContext } from './folder-context.ts';
import { removeFolderImages } from './remove-folder-images.ts';
import { tryTwice } from './try-twice.ts';

/** Removes those of the pictures that no session refers to any more. Cleaning up: it never fails a change that is durable. */
export async function removeUnreferencedImages(context: FolderContext, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tryTwice(async () => {
    const referenced = await collectFolderReferences(context);
    const unreferenced = ids.filter((id) => !referenced.has(id));
    await removeFolderImages(context, unreferenced);
  });
}
