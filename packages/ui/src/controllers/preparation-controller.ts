import type { Studio } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ModelPreparation } from '../preparation/model-preparation.ts';
import { preparationOf } from '../preparation/preparation-of.ts';

/** Keeps an element in step with the preparation of a model. */
export class PreparationController implements ReactiveController {
  preparation: ModelPreparation | undefined;
  #unsubscribe: (() => void) | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, onChange?: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** Follows the preparation of another model, or none. */
  follow(studio: Studio | undefined, model: string | undefined): void {
    const preparation = studio && model ? preparationOf(studio, model) : undefined;
    if (preparation === this.preparation && this.#unsubscribe) return;
    this.#unsubscribe?.();
    this.preparation = preparation;
    this.#unsubscribe = preparation?.subscribe(() => {
      this.#onChange?.();
      this.#host.requestUpdate();
    });
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }
}
