import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clampViewport } from '../../viewport/clamp-viewport.ts';
import { fitViewport } from '../../viewport/fit-viewport.ts';
import type { Size } from '../../viewport/size.ts';
import type { Viewport } from '../../viewport/viewport.ts';
import { zoomViewport } from '../../viewport/zoom-viewport.ts';

interface Point {
  x: number;
  y: number;
}

/** Room that the bar of buttons takes under the picture, in CSS pixels. */
const toolsHeight = 56;

/** Which part of the picture is seen, and how large; keeps step with the element's size. */
export class ViewportController implements ReactiveController {
  /** How the picture lies in its frame. */
  viewport: Viewport = { scale: 1, x: 0, y: 0 };
  /** The whole picture is shown, whatever size the element takes. */
  isFitted = true;
  #frame: Size = { width: 0, height: 0 };
  #observer: ResizeObserver | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #pictureSize: () => Size | undefined;

  constructor(host: ReactiveControllerHost & Element, pictureSize: () => Size | undefined) {
    this.#host = host;
    this.#pictureSize = pictureSize;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      this.#frame = { width: entry.contentRect.width, height: entry.contentRect.height };
      this.#settle();
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Shows the whole picture again. */
  fit(): void {
    this.isFitted = true;
    this.#settle();
  }

  /** Magnifies around a point of the frame, its middle by default. */
  zoom(factor: number, around: Point = { x: this.#frame.width / 2, y: this.#frame.height / 2 }): void {
    const picture = this.#pictureSize();
    if (!picture) return;
    const fitted = fitViewport(picture, this.#frame, this.#margin).scale;
    const limits = { minimum: Math.min(fitted, 1), maximum: Math.max(32, fitted * 4) };
    this.isFitted = false;
    this.viewport = zoomViewport(this.viewport, factor, { around, ...limits });
    this.#settle();
  }

  /** Moves a magnified picture, in CSS pixels. */
  pan(by: Point): void {
    if (this.isFitted) return;
    this.viewport = { ...this.viewport, x: this.viewport.x + by.x, y: this.viewport.y + by.y };
    this.#settle();
  }

  /** The pixel of the picture, with fractions, under a point of the frame. */
  inPicture(point: Point): Point {
    const { scale, x, y } = this.viewport;
    return { x: (point.x - x) / scale, y: (point.y - y) / scale };
  }

  /** Gives the element that holds the picture its place and size. */
  place(box: HTMLElement): void {
    const size = this.#pictureSize();
    if (!size) return;
    const { scale, x, y } = this.viewport;
    box.style.width = `${size.width * scale}px`;
    box.style.height = `${size.height * scale}px`;
    box.style.transform = `translate(${x}px, ${y}px)`;
  }

  get #margin(): number {
    return Math.min(this.#frame.width, this.#frame.height) > 480 ? 28 : 12;
  }

  #settle(): void {
    const picture = this.#pictureSize();
    if (!picture || this.#frame.width === 0) return;
    const frame = { ...this.#frame, height: this.#frame.height - toolsHeight };
    const margin = this.#margin;
    this.viewport = this.isFitted
      ? fitViewport(picture, frame, margin)
      : clampViewport(this.viewport, { picture, frame, margin });
    this.#host.requestUpdate();
  }
}
