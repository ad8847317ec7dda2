import type { EncodedImage } from '@pentimento/engine';
import { UiEvent } from './ui-event.ts';

/** A passing picture of a running turn. */
export class TurnPreviewEvent extends UiEvent<{ turnId: string; image: EncodedImage; index: number }> {
  constructor(detail: { turnId: string; image: EncodedImage; index: number }) {
    super('pentimento-turn-preview', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-turn-preview': TurnPreviewEvent;
  }
}
