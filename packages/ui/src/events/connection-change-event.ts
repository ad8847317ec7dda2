import { UiEvent } from './ui-event.ts';

/** A back end was connected, disconnected, or its settings were forgotten. */
export class ConnectionChangeEvent extends UiEvent<{ adapterId: string; isConnected: boolean }> {
  constructor(detail: { adapterId: string; isConnected: boolean }) {
    super('pentimento-connection-change', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-connection-change': ConnectionChangeEvent;
  }
}
