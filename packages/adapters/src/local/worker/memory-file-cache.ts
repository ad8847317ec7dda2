import type { FileCache } from './file-cache.ts';

/** Keeps nothing beyond the life of the worker: for places without storage, and for tests. */
export function memoryFileCache(): FileCache {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    get: async (sha256) => files.get(sha256),
    put: async (sha256, content) => {
      files.set(sha256, content);
      return true;
    },
    delete: async (sha256) => {
      files.delete(sha256);
    },
  };
}
