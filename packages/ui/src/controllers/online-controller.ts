import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether the browser has a network. */
export class OnlineController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOnline(): boolean {
    return typeof navigator === 'undefined' || navigator.onLine !== false;
  }

  hostConnected(): void {
    globalThis.addEventListener('online', this.#update);
    globalThis.addEventListener('offline', this.#update);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('online', this.#update);
    globalThis.removeEventListener('offline', this.#update);
  }

  readonly #update = (): void => this.#host.requestUpdate();
}
