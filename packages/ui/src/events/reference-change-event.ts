import { UiEvent } from './ui-event.ts';

/** Which pictures go along with the next request, by id. */
export class ReferenceChangeEvent extends UiEvent<{ references: readonly string[] }> {
  constructor(detail: { references: readonly string[] }) {
    super('pentimento-reference-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-reference-change': ReferenceChangeEvent;
  }
}
