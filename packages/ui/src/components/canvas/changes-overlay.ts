import type { ImageMask } from '@pentimento/engine';
import type { ReactiveControllerHost } from 'lit';
import { paintChanges } from '../../preservation/paint-changes.ts';

/** Reads where a picture changed; undefined: that is not known. */
export type ReadChanges = () => Promise<ImageMask | undefined>;

/** What is laid over the picture to show where it changed. Read when it is first asked for. */
export class ChangesOverlay {
  /** A person wants to see it. */
  isWanted = false;
  #read: ReadChanges | undefined;
  #mask: ImageMask | undefined;
  #painted: { canvas: HTMLCanvasElement; mask: ImageMask } | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** There is something to lay over the picture now. */
  get isShown(): boolean {
    return this.isWanted && this.#mask !== undefined;
  }

  /** Belongs to another picture from now on, or to none. */
  follow(read: ReadChanges | undefined): void {
    if (read === this.#read) return;
    this.#read = read;
    this.#mask = undefined;
    if (this.isWanted) void this.#load();
  }

  toggle(): void {
    if (!this.#read) return;
    this.isWanted = !this.isWanted;
    this.#host.requestUpdate();
    if (this.isWanted && !this.#mask) void this.#load();
  }

  /** Draws it, where that has not been done. */
  paint(canvas: HTMLCanvasElement): void {
    const mask = this.#mask;
    if (!mask || (this.#painted?.canvas === canvas && this.#painted.mask === mask)) return;
    this.#painted = { canvas, mask };
    canvas.width = mask.width;
    canvas.height = mask.height;
    canvas.getContext('2d')?.putImageData(paintChanges(mask), 0, 0);
  }

  async #load(): Promise<void> {
    const read = this.#read;
    const mask = await read?.().catch(() => undefined);
    if (read !== this.#read) return;
    this.#mask = mask;
    this.#host.requestUpdate();
  }
}
