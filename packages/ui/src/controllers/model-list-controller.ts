import type { NamedModel, Studio } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

type ModelFailure = Awaited<ReturnType<Studio['models']>>['failures'][number];

/** Keeps an element in step with the models of a studio: they change when adapters come and go. */
export class ModelListController implements ReactiveController {
  models: NamedModel[] = [];
  #studio: Studio | undefined;
  #unsubscribe: (() => void) | undefined;
  #lastAnswer = 0;
  #lastQuestion = 0;
  readonly #host: ReactiveControllerHost;
  readonly #onFailure: (failure: ModelFailure) => void;

  constructor(host: ReactiveControllerHost, onFailure: (failure: ModelFailure) => void) {
    this.#host = host;
    this.#onFailure = onFailure;
    host.addController(this);
  }

  /** Follows another studio. Resolves when its models are known. */
  async follow(studio: Studio): Promise<void> {
    this.#unsubscribe?.();
    this.#studio = studio;
    this.#unsubscribe = studio.subscribe(() => {
      this.#host.requestUpdate();
      void this.#ask(studio);
    });
    await this.#ask(studio);
  }

  hostConnected(): void {
    if (this.#studio && !this.#unsubscribe) void this.follow(this.#studio);
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  /** A slow back end must not take back what a later question has found. */
  async #ask(studio: Studio): Promise<void> {
    const question = (this.#lastQuestion += 1);
    const { models, failures } = await studio.models();
    if (studio !== this.#studio || question < this.#lastAnswer) return;
    this.#lastAnswer = question;
    this.models = models;
    this.#host.requestUpdate();
    failures.forEach(this.#onFailure);
  }
}
