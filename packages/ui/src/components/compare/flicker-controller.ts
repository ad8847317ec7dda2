import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Slower than three changes a second, which is where flashing begins to harm. */
const intervalMs = 700;

/** Shows one picture after the other. Does not begin by itself where a person wants less motion. */
export class FlickerController implements ReactiveController {
  /** The later picture is the one that is shown. */
  isAfter = true;
  isPlaying = false;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #stillness: MediaQueryList | undefined =
    typeof matchMedia === 'undefined' ? undefined : matchMedia('(prefers-reduced-motion: reduce)');
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** A person wants less motion: only they themselves change the picture. */
  get isStill(): boolean {
    return this.#stillness?.matches ?? false;
  }

  play(): void {
    if (this.isStill || this.isPlaying) return;
    this.isPlaying = true;
    this.#timer = setInterval(() => this.flip(), intervalMs);
    this.#host.requestUpdate();
  }

  pause(): void {
    if (!this.isPlaying) return;
    this.isPlaying = false;
    clearInterval(this.#timer);
    this.#host.requestUpdate();
  }

  /** Shows the other picture. */
  flip(): void {
    this.isAfter = !this.isAfter;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#stillness?.addEventListener('change', this.#onStillness);
  }

  hostDisconnected(): void {
    this.#stillness?.removeEventListener('change', this.#onStillness);
    this.pause();
  }

  readonly #onStillness = (): void => {
    if (this.isStill) this.pause();
    this.#host.requestUpdate();
  };
}
