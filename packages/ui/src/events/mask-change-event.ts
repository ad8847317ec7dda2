import type { ImageMask } from '@pentimento/engine';
import type { Rectangle } from '../mask/rectangle.ts';
import { UiEvent } from './ui-event.ts';

/** Where the next turn may change the picture. Both are absent when it may change anywhere. */
export class MaskChangeEvent extends UiEvent<{
  mask: ImageMask | undefined;
  rectangle: Rectangle | undefined;
}> {
  constructor(detail: { mask: ImageMask | undefined; rectangle: Rectangle | undefined }) {
    super('pentimento-mask-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-mask-change': MaskChangeEvent;
  }
}
