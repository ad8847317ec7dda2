import { checkStoredImage } from '../check-stored-image.ts';
import type { ImageStore } from '../image-store.ts';
import { isImageId } from '../is-image-id.ts';
import type { BrowserContext } from './browser-context.ts';
import { putImageEntry } from './put-image-entry.ts';
import { readBrowserImage } from './read-browser-image.ts';
import { removeUnindexedFiles } from './remove-unindexed-files.ts';
import { writeLargeImages } from './write-large-images.ts';
import { requestAll } from './request-all.ts';

/** The pictures of a browser store. */
export function createBrowserImageStore(context: BrowserContext): ImageStore {
  const { connection } = context;
  const verified = new Set<string>();
  return {
    async put(image) {
      await checkStoredImage(image);
      await writeLargeImages(context, [image], (inFiles) =>
        connection.write(['images', 'imageBytes'], async (transaction) => {
          const images = transaction.objectStore('images');
          const known = await images.get(image.id);
          const isInFile = inFiles.has(image.id);
          await images.put(
            await putImageEntry(transaction, { image, known, isInFile, now: connection.now() }),
          );
        }),
      );
    },
    async get(id) {
      return isImageId(id) ? readBrowserImage(context, { id, verified }) : undefined;
    },
    async has(id) {
      if (!isImageId(id)) return false;
      const entry = await connection.read(['images'], (transaction) =>
        transaction.objectStore('images').get(id),
      );
      return entry?.isQuarantined === false;
    },
    async delete(id) {
      if (!isImageId(id)) return false;
      const entry = await connection.write(['images', 'imageBytes'], async (transaction) => {
        const known = await transaction.objectStore('images').get(id);
        if (known === undefined || known.references > 0) return undefined;
        await requestAll([
          () => transaction.objectStore('images').delete(id),
          () => transaction.objectStore('imageBytes').delete(id),
        ]);
        return known;
      });
      if (entry?.place === 'file') await removeUnindexedFiles(context, [id]).catch(() => undefined);
      return entry !== undefined;
    },
    async list() {
      const entries = await connection.read(['images'], (transaction) =>
        transaction.objectStore('images').getAll(),
      );
      return entries.filter((entry) => !entry.isQuarantined).map((entry) => entry.id);
    },
  };
}
