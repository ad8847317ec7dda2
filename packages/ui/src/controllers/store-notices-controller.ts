import type { PentimentoStore, StoreNotice } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What a store says that a person has to know. */
export type UrgentStoreNotice = Extract<StoreNotice, { type: 'blocked' | 'data-lost' }>;

/** Keeps what a store has said that a person has to know, until it is over or was dismissed. */
export class StoreNoticesController implements ReactiveController {
  /** The newest of each kind. */
  notices: UrgentStoreNotice[] = [];
  #store: PentimentoStore | undefined;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Listens to another store, or to none. */
  follow(store: PentimentoStore | undefined): void {
    if (store === this.#store) return;
    this.#end();
    this.#store = store;
    this.notices = [];
    if (this.#isConnected) this.#begin();
  }

  dismiss(type: UrgentStoreNotice['type']): void {
    this.#keep(this.notices.filter((notice) => notice.type !== type));
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
    this.#unsubscribe ??= this.#store?.subscribe((notice) => this.#hear(notice));
  }

  #end(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #hear(notice: StoreNotice): void {
    if (notice.type === 'blocked' || notice.type === 'data-lost') {
      this.#keep([...this.notices.filter(({ type }) => type !== notice.type), notice]);
    } else if (notice.type === 'session-changed') {
      // What could be stored was not blocked any more.
      this.dismiss('blocked');
    }
  }

  #keep(notices: UrgentStoreNotice[]): void {
    this.notices = notices;
    this.#host.requestUpdate();
  }
}
