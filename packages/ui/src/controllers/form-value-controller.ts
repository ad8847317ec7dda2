import type { Session } from '@pentimento/engine';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Gives a form the picture that is chosen. */
export class FormValueController implements ReactiveController {
  #imageId: string | undefined;
  readonly #internals: ElementInternals;

  constructor(host: ReactiveControllerHost, internals: ElementInternals) {
    this.#internals = internals;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#imageId = undefined;
  }

  /** The value is this picture of the session, or nothing. */
  async follow(session: Session | undefined, imageId: string | undefined): Promise<void> {
    if (imageId === this.#imageId) return;
    this.#imageId = imageId;
    const blob = imageId && (await session?.image(imageId).catch(() => undefined));
    if (imageId !== this.#imageId) return;
    this.#internals.setFormValue(blob ? new File([blob], imageId, { type: blob.type }) : null);
  }
}
