import { runStoreConformance } from '../../testing/run-store-conformance.ts';
import { createMemoryMedium } from './create-memory-medium.ts';
import { createMemoryStore } from './create-memory-store.ts';

runStoreConformance({
  name: 'memory',
  async createPlace() {
    const medium = createMemoryMedium();
    return {
      open: async (options) => createMemoryStore({ medium, ...options }),
      async corruptImage(id) {
        medium.images.get(id)!.image.bytes[0]! ^= 1;
      },
    };
  },
  skip: { faults: 'memory has no storage calls that can fail; its commit is one synchronous step' },
});
