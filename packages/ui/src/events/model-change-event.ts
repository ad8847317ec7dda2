import { UiEvent } from './ui-event.ts';

/** Another model was chosen, named `adapter:model`. */
export class ModelChangeEvent extends UiEvent<{ model: string }> {
  constructor(detail: { model: string }) {
    super('pentimento-model-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-model-change': ModelChangeEvent;
  }
}
