import type { TurnRequest } from '@pentimento/engine';
import { UiEvent } from './ui-event.ts';

/** A person asks for a turn. Cancelable: prevent it to refuse the turn; change `detail.request` to change it. */
export class TurnRequestEvent extends UiEvent<{ request: TurnRequest }> {
  constructor(detail: { request: TurnRequest }) {
    super('pentimento-turn-request', detail, { cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-turn-request': TurnRequestEvent;
  }
}
