import { checkStoredImage } from '../check-stored-image.ts';
import { hashImage } from '../../image/hash-image.ts';
import type { ImageStore } from '../image-store.ts';
import { requireOpen } from '../require-open.ts';
import type { MemoryConnection } from './memory-connection.ts';
import { putMemoryImage } from './put-memory-image.ts';
import { tellConnections } from './tell-connections.ts';

/** The pictures of a memory store. */
export function createMemoryImageStore(connection: MemoryConnection): ImageStore {
  const { images } = connection.medium;
  const verified = new Set<string>();
  return {
    async put(image) {
      requireOpen(connection);
      await checkStoredImage(image);
      requireOpen(connection);
      putMemoryImage(connection, image);
    },
    async get(id) {
      requireOpen(connection);
      const entry = images.get(id);
      if (entry === undefined || entry.isQuarantined) return undefined;
      if (!verified.has(id) && (await hashImage(entry.image.bytes)) !== id) {
        entry.isQuarantined = true;
        tellConnections(connection, { type: 'image-quarantined', imageId: id });
        return undefined;
      }
      verified.add(id);
      return { ...entry.image, bytes: entry.image.bytes.slice() };
    },
    async has(id) {
      requireOpen(connection);
      return images.get(id)?.isQuarantined === false;
    },
    async delete(id) {
      requireOpen(connection);
      const entry = images.get(id);
      if (entry === undefined || entry.references > 0) return false;
      return images.delete(id);
    },
    async list() {
      requireOpen(connection);
      return [...images.keys()].filter((id) => images.get(id)?.isQuarantined === false).sort();
    },
  };
}
