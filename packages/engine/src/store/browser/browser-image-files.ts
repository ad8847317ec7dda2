import { hashImage } from '../../image/hash-image.ts';
import type { StoredImage } from '../image-store.ts';

/** Files of pictures that are too large for the database, in the origin's private file system. */
export interface BrowserImageFiles {
  /** Writes a picture under its id. It counts as stored only when the index says so. */
  write(image: StoredImage): Promise<void>;
  /** The bytes; undefined when there is no such file or it cannot be read. */
  read(id: string): Promise<Uint8Array | undefined>;
  /** Removes a picture's file, if it is there. */
  remove(id: string): Promise<void>;
  /** Removes temporary files that were last written before the given time, and names pictures that were. */
  listOlderThan(time: number): Promise<string[]>;
}

interface MovableFile extends FileSystemFileHandle {
  move(directory: FileSystemDirectoryHandle, name: string): Promise<void>;
}

/** Opens the files; undefined where the browser cannot write and move such files, so that the database takes all. */
export function openBrowserImageFiles(name: string): BrowserImageFiles | undefined {
  const storage: StorageManager | undefined = globalThis.navigator?.storage;
  const fileHandle = globalThis.FileSystemFileHandle?.prototype;
  if (storage?.getDirectory === undefined || fileHandle === undefined) return undefined;
  if (!('move' in fileHandle) || !('createWritable' in fileHandle)) return undefined;

  const open = async (folder: 'images' | 'tmp') => {
    const root = await storage.getDirectory();
    const own = await root.getDirectoryHandle(name, { create: true });
    return own.getDirectoryHandle(folder, { create: true });
  };

  return {
    async write(image) {
      const temporary = await open('tmp');
      const temporaryName = crypto.randomUUID();
      const file = (await temporary.getFileHandle(temporaryName, { create: true })) as MovableFile;
      try {
        const writable = await file.createWritable();
        // Reserves the room: where there is none, this says so; writing alone at times only says that it was aborted.
        await writable.truncate(image.bytes.length);
        await writable.write(image.bytes as Uint8Array<ArrayBuffer>);
        await writable.close();
        const written = new Uint8Array(await (await file.getFile()).arrayBuffer());
        if ((await hashImage(written)) !== image.id) {
          throw new DOMException('A file was not stored as it was written.', 'NotReadableError');
        }
        await file.move(await open('images'), image.id);
      } catch (error) {
        await temporary.removeEntry(temporaryName).catch(() => undefined);
        throw error;
      }
    },
    async read(id) {
      try {
        const file = await (await open('images')).getFileHandle(id);
        return new Uint8Array(await (await file.getFile()).arrayBuffer());
      } catch (error) {
        if (isUnreadable(error)) return undefined;
        throw error;
      }
    },
    async remove(id) {
      await (await open('images')).removeEntry(id).catch((error: unknown) => {
        if (!isUnreadable(error)) throw error;
      });
    },
    async listOlderThan(time) {
      const temporary = await open('tmp');
      for (const file of await listFiles(temporary, time))
        await temporary.removeEntry(file).catch(() => undefined);
      return listFiles(await open('images'), time);
    },
  };
}

async function listFiles(directory: FileSystemDirectoryHandle, before: number): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, handle] of directory.entries()) {
    if (handle.kind !== 'file') continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    if (file.lastModified <= before) names.push(name);
  }
  return names;
}

function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && ['NotFoundError', 'NotReadableError'].includes(error.name);
}
