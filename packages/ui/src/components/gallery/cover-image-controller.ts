import type { PentimentoStore } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** URLs of pictures that stand for sessions, read straight from the store: their sessions need not be open. */
export class CoverImageController implements ReactiveController {
  readonly #urls = new Map<string, string | undefined>();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The picture's URL; undefined until it has been read, or when it cannot be. */
  url(store: PentimentoStore, imageId: string | undefined): string | undefined {
    if (imageId === undefined) return undefined;
    if (!this.#urls.has(imageId)) void this.#read(store, imageId);
    return this.#urls.get(imageId);
  }

  hostDisconnected(): void {
    for (const url of this.#urls.values()) if (url) URL.revokeObjectURL(url);
    this.#urls.clear();
  }

  async #read(store: PentimentoStore, imageId: string): Promise<void> {
    this.#urls.set(imageId, undefined);
    const stored = await store.images.get(imageId).catch(() => undefined);
    if (!stored) return;
    const blob = new Blob([new Uint8Array(stored.bytes)], { type: stored.mediaType });
    this.#urls.set(imageId, URL.createObjectURL(blob));
    this.#host.requestUpdate();
  }
}
