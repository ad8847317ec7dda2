import { join } from 'node:path';
import { changeFolder } from './change-folder.ts';
import { collectFolderReferences } from './collect-folder-references.ts';
import type { FolderContext } from './folder-context.ts';
import { listAllFolderImages } from './list-all-folder-images.ts';
import { listFolderImages } from './list-folder-images.ts';

/** Removes pictures that nothing refers to and temporary files, both not written since before the given time. */
export async function sweepFolderStore(
  context: FolderContext,
  unreferencedBefore: number,
): Promise<string[]> {
  return changeFolder(context, async () => {
    const { fileSystem, paths } = context;
    const isOld = async (path: string) => {
      const stat = await fileSystem.stat(path).catch(() => undefined);
      return stat !== undefined && stat.mtimeMs <= unreferencedBefore;
    };
    for (const name of await fileSystem.readdir(paths.temporary)) {
      const path = join(paths.temporary, name);
      if (await isOld(path)) await fileSystem.unlink(path).catch(() => undefined);
    }
    const referenced = await collectFolderReferences(context);
    const quarantined = await listFolderImages(context, paths.quarantine);
    const freed = new Set<string>();
    for (const image of [...(await listAllFolderImages(context)), ...quarantined]) {
      if (referenced.has(image.id) || !(await isOld(image.path))) continue;
      await fileSystem.unlink(image.path);
      context.durableImages.delete(image.id);
      freed.add(image.id);
    }
    return [...freed].sort();
  });
}
