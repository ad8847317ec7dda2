import { UiEvent } from './ui-event.ts';

/** A picture was picked, pasted or dropped; `undefined` leaves the one there out again. */
export class ImagePickEvent extends UiEvent<{ file: Blob | undefined }> {
  constructor(detail: { file: Blob | undefined }) {
    super('pentimento-image-pick', detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'pentimento-image-pick': ImagePickEvent;
  }
}
