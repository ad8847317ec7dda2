import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Whether an element has come near the visible part of the page: long threads load their pictures by it. */
export class VisibilityController implements ReactiveController {
  wasVisible = false;
  #observer: IntersectionObserver | undefined;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#onChange(entries), { rootMargin: '600px' });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.wasVisible = false;
  }

  #onChange(entries: IntersectionObserverEntry[]): void {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.wasVisible = true;
    this.#observer?.disconnect();
    this.#host.requestUpdate();
  }
}
