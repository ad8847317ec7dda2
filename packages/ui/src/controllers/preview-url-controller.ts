import type { EncodedImage } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The URL of a passing picture that lives in memory only. */
export class PreviewUrlController implements ReactiveController {
  url: string | undefined;
  #image: EncodedImage | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Shows another picture, or none. */
  show(image: EncodedImage | undefined): void {
    if (image === this.#image) return;
    this.#release();
    this.#image = image;
    if (!image) return;
    this.url = URL.createObjectURL(new Blob([new Uint8Array(image.bytes)], { type: image.mediaType }));
  }

  hostDisconnected(): void {
    this.#release();
  }

  #release(): void {
    if (this.url) URL.revokeObjectURL(this.url);
    this.url = undefined;
    this.#image = undefined;
  }
}
