import { UiEvent } from './ui-event.ts';

/** A person chose a turn or a session. */
export class SelectEvent extends UiEvent<{ kind: 'turn' | 'session'; id: string }> {
  constructor(detail: { kind: 'turn' | 'session'; id: string }) {
    super('pentimento-select', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-select': SelectEvent;
  }
}
