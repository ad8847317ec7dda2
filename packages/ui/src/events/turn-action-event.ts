import { UiEvent } from './ui-event.ts';

/** A person asks for something to be done with a turn. */
export class TurnActionEvent extends UiEvent<{ action: 'fork' | 'retry' | 'delete'; turnId: string }> {
  constructor(detail: { action: 'fork' | 'retry' | 'delete'; turnId: string }) {
    super('pentimento-turn-action', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-turn-action': TurnActionEvent;
  }
}
