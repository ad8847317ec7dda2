import type { TurnAction } from './turn-action.ts';
import { UiEvent } from './ui-event.ts';

/** A person asks for something to be done with a turn. */
export class TurnActionEvent extends UiEvent<TurnAction> {
  constructor(detail: TurnAction) {
    super('pentimento-turn-action', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-turn-action': TurnActionEvent;
  }
}
