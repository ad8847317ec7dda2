import type { EngineError } from '@pentimento/engine';
import { UiEvent } from './ui-event.ts';

/** A turn failed, was refused or stopped. `turnId` is absent when it never began. */
export class TurnErrorEvent extends UiEvent<{ turnId?: string; error: EngineError }> {
  constructor(detail: { turnId?: string; error: EngineError }) {
    super('pentimento-turn-error', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-turn-error': TurnErrorEvent;
  }
}
