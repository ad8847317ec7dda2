import { adapterProfiles, adapterRegistry } from '@pentimento/adapters/registry';
import type { ImageAdapter } from '@pentimento/engine';
import type { AdapterCatalogue } from '@pentimento/ui';

/** All back ends of the adapters package. Each is fetched when it is connected, its form when forms are shown. */
export const catalogue: AdapterCatalogue = {
  profiles: () => Promise.all(Object.values(adapterProfiles).map((load) => load())),
  async create(id, settings) {
    const factories: Record<string, (() => Promise<(options: never) => ImageAdapter>) | undefined> =
      adapterRegistry;
    const factory = await factories[id]?.();
    if (!factory) throw new Error(`There is no adapter '${id}' here.`);
    return factory(settings as never);
  },
};
