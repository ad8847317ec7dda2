import type { Session } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sharedImageUrls } from './shared-image-urls.ts';

/** The URL of one stored picture of a session, loaded when asked for and freed with the element. */
export class StoredImageController implements ReactiveController {
  /** What to show. Undefined while it is being read, or when it cannot be. */
  url: string | undefined;
  /** Why it cannot be shown. */
  error: unknown;
  #session: Session | undefined;
  #imageId: string | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Shows another picture, or none. */
  show(session: Session | undefined, imageId: string | undefined): void {
    if (session === this.#session && imageId === this.#imageId) return;
    this.#release();
    this.#session = session;
    this.#imageId = imageId;
    if (!session || !imageId) return;
    sharedImageUrls.acquire(session, imageId).then(
      (url) => this.#settle(session, imageId, { url }),
      (error: unknown) => this.#settle(session, imageId, { error }),
    );
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#release();
  }

  #settle(session: Session, imageId: string, outcome: { url?: string; error?: unknown }): void {
    if (session !== this.#session || imageId !== this.#imageId) return;
    this.url = outcome.url;
    this.error = outcome.error;
    this.#host.requestUpdate();
  }

  #release(): void {
    if (this.#session && this.#imageId) sharedImageUrls.release(this.#session, this.#imageId);
    this.#session = undefined;
    this.#imageId = undefined;
    this.url = undefined;
    this.error = undefined;
  }
}
