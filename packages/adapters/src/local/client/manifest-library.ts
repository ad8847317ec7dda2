import { ModelUnavailableError } from '@pentimento/engine';
import { absoluteUrl } from './absolute-url.ts';
import { loadManifest } from './load-manifest.ts';
import type { LoadedManifest } from './loaded-manifest.ts';
import type { ModelSource } from './local-options.ts';

/** The manifests of an adapter, each read once. */
export class ManifestLibrary {
  readonly #sources: readonly ModelSource[];
  readonly #fetch: typeof globalThis.fetch;
  readonly #loaded = new Map<string, Promise<LoadedManifest>>();

  constructor(sources: readonly ModelSource[], fetch: typeof globalThis.fetch) {
    this.#sources = sources;
    this.#fetch = fetch;
  }

  /** Those that can be read. @throws the first failure, when none can. */
  async all(): Promise<LoadedManifest[]> {
    const results = await Promise.allSettled(this.#sources.map((source) => this.#load(source)));
    const manifests = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const failure = results.find((result) => result.status === 'rejected');
    if (manifests.length === 0 && failure !== undefined) throw failure.reason;
    return manifests;
  }

  /** The manifest of a model. @throws ModelUnavailableError */
  async get(modelId: string): Promise<LoadedManifest> {
    const all = await this.all();
    const found = all.find(({ manifest }) => manifest.id === modelId);
    if (found !== undefined) return found;
    const known = all.map(({ manifest }) => manifest.id).join(', ');
    throw new ModelUnavailableError({
      message: `There is no local model '${modelId}'. Choose one of: ${known}.`,
    });
  }

  #load({ manifestUrl }: ModelSource): Promise<LoadedManifest> {
    const url = absoluteUrl(manifestUrl);
    const loaded = this.#loaded.get(url) ?? loadManifest(this.#fetch, url);
    this.#loaded.set(url, loaded);
    // A failure is not kept: the connection may come back.
    loaded.catch(() => this.#loaded.delete(url));
    return loaded;
  }
}
