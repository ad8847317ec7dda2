import { UiEvent } from './ui-event.ts';

/** A person wants to connect another back end. */
export class ConnectRequestEvent extends UiEvent<Record<string, never>> {
  constructor() {
    super('pentimento-connect-request', {});
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-connect-request': ConnectRequestEvent;
  }
}
