import { UiEvent } from './ui-event.ts';

/** A person stops what runs. */
export class StopEvent extends UiEvent<Record<string, never>> {
  constructor() {
    super('pentimento-stop', {});
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-stop': StopEvent;
  }
}
