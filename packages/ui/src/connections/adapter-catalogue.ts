import type { ImageAdapter } from '@pentimento/engine';
import type { AdapterProfileLike } from './adapter-profile-like.ts';

/**
 * The back ends that a person can connect. Given by whoever embeds the elements, so that these depend on no adapter.
 *
 * @example
 * const catalogue: AdapterCatalogue = {
 *   profiles: () => Promise.all(Object.values(adapterProfiles).map((load) => load())),
 *   create: async (id, settings) => (await adapterRegistry[id]())(settings),
 * };
 */
export interface AdapterCatalogue {
  /** All of them, in the order in which they are offered. Called when a person wants to see them, not before. */
  profiles(): Promise<readonly AdapterProfileLike[]>;
  /**
   * Makes an adapter from settings that its schema has passed. To test a connection they hold a `fetch` besides, which
   * the adapter is to use.
   */
  create(id: string, settings: Readonly<Record<string, unknown>>): Promise<ImageAdapter>;
}
