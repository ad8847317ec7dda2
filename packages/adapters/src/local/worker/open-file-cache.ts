import type { FileCache } from './file-cache.ts';
import { memoryFileCache } from './memory-file-cache.ts';
import { opfsFileCache } from './opfs-file-cache.ts';

/** The best cache that this place has: the private file system, or memory where that is missing or blocked. */
export async function openFileCache(kind: 'auto' | 'memory'): Promise<FileCache> {
  if (kind === 'memory' || typeof FileSystemFileHandle === 'undefined') return memoryFileCache();
  try {
    return await opfsFileCache();
  } catch {
    return memoryFileCache();
  }
}
