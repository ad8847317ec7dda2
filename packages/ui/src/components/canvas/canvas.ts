import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defineElement } from '../../define-element.ts';
import { MaskChangeEvent } from '../../events/mask-change-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { nudgeRectangle } from '../../mask/nudge-rectangle.ts';
import { rasteriseRectangle } from '../../mask/rasterise-rectangle.ts';
import type { Rectangle } from '../../mask/rectangle.ts';
import { rectangleBetween } from '../../mask/rectangle-between.ts';
import { base } from '../../theme/base.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import { clampViewport } from '../../viewport/clamp-viewport.ts';
import { fitViewport } from '../../viewport/fit-viewport.ts';
import type { Size } from '../../viewport/size.ts';
import type { Viewport } from '../../viewport/viewport.ts';
import { zoomViewport } from '../../viewport/zoom-viewport.ts';
import { CanvasGestures } from './canvas-gestures.ts';
import { canvasKeyCommand, type CanvasKeyCommand } from './canvas-key-command.ts';
import { canvasStyles } from './canvas.styles.ts';
import { rectangleKeyStep } from './rectangle-key-step.ts';
import { renderCanvasTools } from './render-canvas-tools.ts';

/** Room that the bar of buttons takes under the picture, in CSS pixels. */
const toolsHeight = 56;
/** From this magnification on, and only beyond the fitted size, single pixels are shown as squares. */
const crispFrom = 8;

/**
 * Shows one picture: zoom, pan, and a rectangle that says where it may change.
 *
 * @fires pentimento-mask-change - The rectangle was drawn, moved or cleared.
 * @slot - What is shown while there is no picture.
 * @slot tools - Buttons in front of the zoom buttons.
 * @csspart frame - The area around the picture.
 * @csspart picture - The picture itself.
 * @csspart tools - The bar of buttons.
 */
export class PentimentoCanvas extends LitElement {
  static override styles = [tokens, base, canvasStyles];

  /** Address of the picture. Absent: nothing to show. */
  @property() src: string | undefined;
  /** What the picture shows, for those who do not see it. */
  @property() alt = '';
  /** Address of the picture before the last change, to compare with. Absent: there is none. */
  @property({ attribute: 'before-src' }) beforeSrc: string | undefined;
  /** Width of the picture in pixels. Absent: known once it has loaded. */
  @property({ type: Number, attribute: 'picture-width' }) pictureWidth: number | undefined;
  /** Height of the picture in pixels. Absent: known once it has loaded. */
  @property({ type: Number, attribute: 'picture-height' }) pictureHeight: number | undefined;
  /** Whether a rectangle may be drawn. */
  @property({ type: Boolean }) maskable = false;
  /** Whether something is being made of it right now. */
  @property({ type: Boolean }) busy = false;
  /** Where it may change. Absent: anywhere. */
  @property({ attribute: false }) rectangle: Rectangle | undefined;

  @state() private viewport: Viewport = { scale: 1, x: 0, y: 0 };
  @state() private isBeforeShown = false;
  @state() private isFitted = true;
  @state() private isDrawing = false;
  @state() private naturalSize: Size | undefined;
  @state() private frameSize: Size = { width: 0, height: 0 };

  @query('.frame') private readonly frame!: HTMLElement;
  @query('.picture') private readonly pictureBox!: HTMLElement | null;
  @query('.rectangle') private readonly rectangleButton!: HTMLElement | null;

  readonly #localize = new UiLocalizeController(this);
  readonly #gestures = new CanvasGestures({
    drawsFrom: (point) => this.#startsDrawing(point),
    draw: (from, to, isFinished) => this.#draw(from, to, isFinished),
    pan: (by) => this.#pan(by),
    zoom: (factor, around) => this.#zoom(factor, around),
  });
  #resizeObserver: ResizeObserver | undefined;
  #dragged: Rectangle | undefined;

  /** The picture's size, as far as it is known. */
  get pictureSize(): Size | undefined {
    if (this.pictureWidth && this.pictureHeight) {
      return { width: this.pictureWidth, height: this.pictureHeight };
    }
    return this.naturalSize;
  }

  /** Shows the whole picture again. */
  fit(): void {
    this.isFitted = true;
    this.#settleViewport();
  }

  /** Lets the picture change anywhere again. */
  clearRectangle(): void {
    this.isDrawing = false;
    if (this.rectangle) this.#setRectangle(undefined);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizeObserver = new ResizeObserver(([entry]) => {
      if (!entry) return;
      this.frameSize = { width: entry.contentRect.width, height: entry.contentRect.height };
      this.#settleViewport();
    });
    this.#resizeObserver.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizeObserver?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isAnother =
      changed.has('pictureWidth') || changed.has('pictureHeight') || changed.has('naturalSize');
    if (isAnother) this.fit();
    if (changed.has('maskable') && !this.maskable) this.isDrawing = false;
  }

  protected override updated(): void {
    this.#placePicture();
    this.#placeRectangle();
  }

  protected override render(): TemplateResult {
    const classes = ['frame', this.isDrawing ? 'drawing' : '', this.isFitted ? '' : 'pannable'].join(' ');
    return html`
      <div
        class=${classes}
        part="frame"
        role="group"
        aria-label=${this.#localize.term('picture')}
        tabindex=${this.src ? 0 : -1}
        @keydown=${this.#onKey}
        @wheel=${this.#onWheel}
        @pointerdown=${(event: PointerEvent) => this.#gestures.down(event)}
        @pointermove=${(event: PointerEvent) => this.#gestures.move(event)}
        @pointerup=${(event: PointerEvent) => this.#gestures.up(event)}
        @pointercancel=${(event: PointerEvent) => this.#gestures.up(event)}
      >
        ${this.src ? this.#renderPicture() : nothing}
      </div>
      ${this.src ? nothing : html`<div class="empty"><slot></slot></div>`}
      ${this.src ? this.#renderTools() : nothing}
    `;
  }

  #renderPicture(): TemplateResult {
    const size = this.pictureSize;
    const isBefore = this.isBeforeShown && this.beforeSrc !== undefined;
    const isCrisp = !this.isFitted && this.viewport.scale >= crispFrom;
    return html`
      <div
        class="picture ${isCrisp ? 'crisp' : ''} ${this.busy ? 'busy' : ''}"
        part="picture"
        ?hidden=${!size}
      >
        <img
          src=${(isBefore ? this.beforeSrc : this.src) ?? nothing}
          alt=${isBefore ? this.#localize.term('pictureBefore') : this.alt}
          width=${size?.width ?? nothing}
          height=${size?.height ?? nothing}
          draggable="false"
          @load=${this.#onLoad}
        />
        ${this.rectangle ? this.#renderRectangle(this.rectangle) : nothing}
      </div>
    `;
  }

  #renderRectangle({ x, y, width, height }: Rectangle): TemplateResult {
    return html`<button
      class="rectangle"
      type="button"
      aria-label=${this.#localize.term('rectangle', x, y, width, height)}
      aria-description=${this.#localize.term('rectangleHelp')}
      @keydown=${this.#onRectangleKey}
    ></button>`;
  }

  #renderTools(): TemplateResult {
    const rectangle = {
      isOn: this.isDrawing || this.rectangle !== undefined,
      isDrawn: this.rectangle !== undefined,
      toggle: (event: MouseEvent) => void this.#toggleDrawing(event),
      clear: () => this.clearRectangle(),
    };
    const before = {
      isShown: this.isBeforeShown,
      show: (isShown: boolean) => {
        this.isBeforeShown = isShown;
      },
    };
    return renderCanvasTools(
      {
        scale: this.viewport.scale,
        obey: (command) => this.#obey(command),
        ...(this.beforeSrc === undefined ? {} : { before }),
        ...(this.maskable ? { rectangle } : {}),
      },
      this.#localize,
    );
  }

  #placePicture(): void {
    const size = this.pictureSize;
    if (!this.pictureBox || !size) return;
    const { scale, x, y } = this.viewport;
    this.pictureBox.style.width = `${size.width * scale}px`;
    this.pictureBox.style.height = `${size.height * scale}px`;
    this.pictureBox.style.transform = `translate(${x}px, ${y}px)`;
  }

  #placeRectangle(): void {
    const { rectangle, rectangleButton } = this;
    const size = this.pictureSize;
    if (!rectangle || !rectangleButton || !size) return;
    rectangleButton.style.left = `${(100 * rectangle.x) / size.width}%`;
    rectangleButton.style.top = `${(100 * rectangle.y) / size.height}%`;
    rectangleButton.style.width = `${(100 * rectangle.width) / size.width}%`;
    rectangleButton.style.height = `${(100 * rectangle.height) / size.height}%`;
  }

  /** Room around a fitted picture; the lower edge also keeps the tools off it. */
  get #margin(): number {
    return Math.min(this.frameSize.width, this.frameSize.height) > 480 ? 28 : 12;
  }

  #settleViewport(): void {
    const picture = this.pictureSize;
    if (!picture || this.frameSize.width === 0) return;
    const frame = { ...this.frameSize, height: this.frameSize.height - toolsHeight };
    const margin = this.#margin;
    this.viewport = this.isFitted
      ? fitViewport(picture, frame, margin)
      : clampViewport(this.viewport, { picture, frame, margin });
  }

  #zoom(factor: number, around = { x: this.frameSize.width / 2, y: this.frameSize.height / 2 }): void {
    const picture = this.pictureSize;
    if (!picture) return;
    const fitted = fitViewport(picture, this.frameSize, this.#margin).scale;
    const limits = { minimum: Math.min(fitted, 1), maximum: Math.max(32, fitted * 4) };
    this.isFitted = false;
    this.viewport = zoomViewport(this.viewport, factor, { around, ...limits });
    this.#settleViewport();
  }

  #pan(by: { x: number; y: number }): void {
    if (this.isFitted) return;
    this.viewport = { ...this.viewport, x: this.viewport.x + by.x, y: this.viewport.y + by.y };
    this.#settleViewport();
  }

  #inPicture(point: { x: number; y: number }): { x: number; y: number } {
    const { scale, x, y } = this.viewport;
    return { x: (point.x - x) / scale, y: (point.y - y) / scale };
  }

  /** A drag from inside the rectangle moves it; from elsewhere it draws another one. */
  #startsDrawing(point: { x: number; y: number }): boolean {
    const { x, y } = this.#inPicture(point);
    const { rectangle } = this;
    const isInside =
      rectangle &&
      x >= rectangle.x &&
      y >= rectangle.y &&
      x < rectangle.x + rectangle.width &&
      y < rectangle.y + rectangle.height;
    this.#dragged = isInside ? rectangle : undefined;
    return this.isDrawing || this.#dragged !== undefined;
  }

  #draw(from: { x: number; y: number }, to: { x: number; y: number }, isFinished: boolean): void {
    const size = this.pictureSize;
    const isDrag = Math.hypot(to.x - from.x, to.y - from.y) > 4;
    if (!size || !isDrag) return;
    const start = this.#inPicture(from);
    const end = this.#inPicture(to);
    const by = { x: Math.round(end.x - start.x), y: Math.round(end.y - start.y), resize: false };
    this.rectangle = this.#dragged
      ? nudgeRectangle(this.#dragged, by, size)
      : rectangleBetween(start, end, size);
    if (isFinished) this.#setRectangle(this.rectangle);
  }

  #setRectangle(rectangle: Rectangle | undefined): void {
    this.rectangle = rectangle;
    const size = this.pictureSize;
    const mask = rectangle && size ? rasteriseRectangle(rectangle, size) : undefined;
    this.dispatchEvent(new MaskChangeEvent({ mask, rectangle }));
  }

  async #toggleDrawing(event: MouseEvent): Promise<void> {
    if (this.rectangle) return this.clearRectangle();
    this.isDrawing = !this.isDrawing;
    const isFromKeyboard = event.detail === 0;
    const size = this.pictureSize;
    if (!this.isDrawing || !isFromKeyboard || !size) return;
    this.#setRectangle(
      rectangleBetween(
        { x: size.width / 4, y: size.height / 4 },
        { x: (size.width * 3) / 4, y: (size.height * 3) / 4 },
        size,
      ),
    );
    await this.updateComplete;
    this.rectangleButton?.focus();
  }

  readonly #onLoad = (event: Event): void => {
    const { naturalWidth: width, naturalHeight: height } = event.currentTarget as HTMLImageElement;
    if (width === this.naturalSize?.width && height === this.naturalSize.height) return;
    this.naturalSize = { width, height };
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (!this.src) return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const box = this.frame.getBoundingClientRect();
      const around = { x: event.clientX - box.left, y: event.clientY - box.top };
      this.#zoom(Math.exp(-event.deltaY * 0.01), around);
    } else if (!this.isFitted) {
      event.preventDefault();
      this.#pan({ x: -event.deltaX, y: -event.deltaY });
    }
  };

  #obey(command: CanvasKeyCommand): void {
    switch (command.type) {
      case 'zoom':
        return this.#zoom(command.factor);
      case 'pan':
        return this.#pan(command.by);
      case 'fit':
        return this.fit();
      default:
        command satisfies never;
    }
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const command = this.src ? canvasKeyCommand(event) : undefined;
    if (!command) return;
    event.preventDefault();
    this.#obey(command);
  };

  readonly #onRectangleKey = (event: KeyboardEvent): void => {
    const size = this.pictureSize;
    if (!this.rectangle || !size) return;
    const next = rectangleKeyStep(this.rectangle, event, size);
    const isEnd = ['Delete', 'Backspace', 'Escape'].includes(event.key);
    if (!next && !isEnd) return;
    event.preventDefault();
    event.stopPropagation();
    if (next) return this.#setRectangle(next);
    this.clearRectangle();
    this.frame.focus();
  };
}

defineElement('pentimento-canvas', PentimentoCanvas);

declare global {
  interface HTMLElementTagNameMap {
    'pentimento-canvas': PentimentoCanvas;
  }
}
