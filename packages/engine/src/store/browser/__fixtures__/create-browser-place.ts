import { deleteDB, openDB } from 'idb';
import type { StorePlace } from '../../../testing/store-conformance/store-conformance-setup.ts';
import { openBrowserStore } from '../open-browser-store.ts';
import { armIndexedDbFault } from './arm-indexed-db-fault.ts';

/** An empty database of its own in this browser. */
export function createBrowserPlace(): StorePlace & { name: string } {
  const name = `test-${crypto.randomUUID()}`;
  return {
    name,
    open: (options) => openBrowserStore({ name, ...options }),
    async corruptImage(id) {
      const database = await openDB(name);
      const bytes = new Uint8Array(await database.get('imageBytes', id));
      bytes[0]! ^= 1;
      await database.put('imageBytes', bytes.buffer, id);
      database.close();
    },
    armFault: armIndexedDbFault,
    async dispose() {
      await deleteDB(name);
      await deleteDB(`${name}-log`);
      const root = await navigator.storage.getDirectory();
      await root.removeEntry(name, { recursive: true }).catch(() => undefined);
    },
  };
}
