import type { Session, SessionNotice } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps an element in step with a session: asks for an update with every notice while it is connected. */
export class SessionController implements ReactiveController {
  #session: Session | undefined;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;
  readonly #host: ReactiveControllerHost;
  readonly #onNotice: ((notice: SessionNotice) => void) | undefined;

  constructor(host: ReactiveControllerHost, onNotice?: (notice: SessionNotice) => void) {
    this.#host = host;
    this.#onNotice = onNotice;
    host.addController(this);
  }

  /** Follows another session, or none. */
  follow(session: Session | undefined): void {
    if (session === this.#session) return;
    this.#end();
    this.#session = session;
    if (this.#isConnected) this.#begin();
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#begin();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#end();
  }

  #begin(): void {
    if (this.#unsubscribe || !this.#session) return;
    this.#unsubscribe = this.#session.subscribe((notice) => {
      this.#onNotice?.(notice);
      this.#host.requestUpdate();
    });
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
