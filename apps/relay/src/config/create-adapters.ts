import type { ImageAdapter } from '@pentimento/engine';
import { adapterRegistry } from '@pentimento/adapters/registry';
import type { ConfiguredAdapter } from './read-adapters.ts';

/** Loads and makes the adapters. All that they fetch goes through the given function. */
export async function createAdapters(
  configured: readonly ConfiguredAdapter[],
  fetch: typeof globalThis.fetch,
): Promise<ImageAdapter[]> {
  return Promise.all(
    configured.map(async ({ id, settings }) => {
      const factory = await adapterRegistry[id as keyof typeof adapterRegistry]();
      // Their settings were checked against the profiles' schemas.
      const create = factory as (options: object) => ImageAdapter;
      return create({ ...settings, fetch });
    }),
  );
}
