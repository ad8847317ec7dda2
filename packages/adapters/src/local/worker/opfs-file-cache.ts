import type { FileCache } from './file-cache.ts';

/**
 * Keeps model files in the origin's private file system, folder `pentimento-models`, named by their SHA-256.
 * A crash may leave a torn file under its final name: the caller compares the hash on every read.
 */
export async function opfsFileCache(): Promise<FileCache> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle('pentimento-models', { create: true });
  const remove = (sha256: string) => folder.removeEntry(sha256).catch(() => {});
  return {
    delete: remove,
    async get(sha256) {
      try {
        const file = await (await folder.getFileHandle(sha256)).getFile();
        return new Uint8Array(await file.arrayBuffer());
      } catch {
        return undefined;
      }
    },
    async put(sha256, content) {
      if (!(await hasRoom(content.length))) return false;
      try {
        await write(folder, sha256, content);
        return true;
      } catch {
        // No room after all, or another tab is writing the same file.
        await remove(sha256);
        return false;
      }
    },
  };
}

async function hasRoom(bytes: number): Promise<boolean> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined || quota - usage > bytes;
}

async function write(folder: FileSystemDirectoryHandle, name: string, content: Uint8Array<ArrayBuffer>) {
  const handle = await folder.getFileHandle(name, { create: true });
  const access = await handle.createSyncAccessHandle();
  try {
    access.truncate(0);
    const written = access.write(content, { at: 0 });
    if (written !== content.length) throw new RangeError('short write');
    access.flush();
  } finally {
    access.close();
  }
}
