import { UiEvent } from './ui-event.ts';

/** How far all running work is together, 0 to 1. */
export class ProgressEvent extends UiEvent<{ totalProgress: number }> {
  constructor(detail: { totalProgress: number }) {
    super('pentimento-progress', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-progress': ProgressEvent;
  }
}
