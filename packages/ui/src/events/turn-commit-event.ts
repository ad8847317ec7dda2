import type { Turn } from '@pentimento/engine';
import { UiEvent } from './ui-event.ts';

/** A turn is done and stored. */
export class TurnCommitEvent extends UiEvent<{ turn: Turn }> {
  constructor(detail: { turn: Turn }) {
    super('pentimento-turn-commit', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-turn-commit': TurnCommitEvent;
  }
}
