import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { defineElement } from '../../define-element.ts';
import { MaskChangeEvent } from '../../events/mask-change-event.ts';
import { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { rasteriseRectangle } from '../../mask/rasterise-rectangle.ts';
import type { Rectangle } from '../../mask/rectangle.ts';
import { base } from '../../theme/base.styles.ts';
import { tokens } from '../../theme/tokens.styles.ts';
import type { Size } from '../../viewport/size.ts';
import { CanvasGestures } from './canvas-gestures.ts';
import { canvasKeyCommand, type CanvasKeyCommand } from './canvas-key-command.ts';
import { canvasStyles } from './canvas.styles.ts';
import { ChangesOverlay, type ReadChanges } from './changes-overlay.ts';
import { rectangleKeyStep } from './rectangle-key-step.ts';
import { RectangleTool } from './rectangle-tool.ts';
import { renderCanvasTools } from './render-canvas-tools.ts';
import { ViewportController } from './viewport-controller.ts';

/** From this magnification on, and only beyond the fitted size, single pixels are shown as squares. */
const crispFrom = 8;

/**
 * Shows one picture: zoom, pan, what changed in it, and a rectangle that says where it may change.
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
  /** Reads where the picture changed, when a person wants to see it. Absent: that is not known. */
  @property({ attribute: false }) readChanges: ReadChanges | undefined;
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

  @state() private isBeforeShown = false;
  @state() private naturalSize: Size | undefined;

  @query('.frame') private readonly frame!: HTMLElement;
  @query('.picture') private readonly pictureBox!: HTMLElement | null;
  @query('.changes') private readonly changesCanvas!: HTMLCanvasElement | null;
  @query('.rectangle') private readonly rectangleButton!: HTMLElement | null;

  readonly #localize = new UiLocalizeController(this);
  readonly #view = new ViewportController(this, () => this.pictureSize);
  readonly #changes = new ChangesOverlay(this);
  readonly #rectangleTool = new RectangleTool();
  readonly #gestures = new CanvasGestures({
    drawsFrom: (point) => this.#rectangleTool.startsAt(this.#view.inPicture(point), this.#ground),
    draw: (from, to, isFinished) => this.#draw(from, to, isFinished),
    pan: (by) => this.#view.pan(by),
    zoom: (factor, around) => this.#view.zoom(factor, around),
  });

  /** The picture's size, as far as it is known. */
  get pictureSize(): Size | undefined {
    if (this.pictureWidth && this.pictureHeight) {
      return { width: this.pictureWidth, height: this.pictureHeight };
    }
    return this.naturalSize;
  }

  /** Shows the whole picture again. */
  fit(): void {
    this.#view.fit();
  }

  /** Lets the picture change anywhere again. */
  clearRectangle(): void {
    this.#setDrawing(false);
    if (this.rectangle) this.#setRectangle(undefined);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const isAnother =
      changed.has('pictureWidth') || changed.has('pictureHeight') || changed.has('naturalSize');
    if (isAnother) this.fit();
    if (changed.has('maskable') && !this.maskable) this.#rectangleTool.isDrawing = false;
    this.#changes.follow(this.readChanges);
  }

  protected override updated(): void {
    if (this.pictureBox) this.#view.place(this.pictureBox);
    this.#placeRectangle();
    if (this.changesCanvas) this.#changes.paint(this.changesCanvas);
  }

  protected override render(): TemplateResult {
    const { isDrawing } = this.#rectangleTool;
    const classes = ['frame', isDrawing ? 'drawing' : '', this.#view.isFitted ? '' : 'pannable'].join(' ');
    return html`
      <div
        class=${classes}
        part="frame"
        role="group"
        aria-label=${this.#localize.term('picture')}
        tabindex=${this.src ? 0 : -1}
        @keydown=${this.#onKey}
        @keyup=${this.#onKeyUp}
        @blur=${() => this.#showBefore(false)}
        @wheel=${this.#onWheel}
        @pointerdown=${(event: PointerEvent) => this.#gestures.down(event)}
        @pointermove=${(event: PointerEvent) => this.#gestures.move(event)}
        @pointerup=${(event: PointerEvent) => this.#gestures.up(event)}
        @pointercancel=${(event: PointerEvent) => this.#gestures.up(event)}
      >
        ${this.src ? this.#renderPicture() : nothing}
      </div>
      ${
        this.#changes.isShown
          ? html`<p class="caption">${this.#localize.term('changesCaption')}</p>`
          : nothing
      }
      ${this.src ? nothing : html`<div class="empty"><slot></slot></div>`}
      ${this.src ? this.#renderTools() : nothing}
    `;
  }

  #renderPicture(): TemplateResult {
    const size = this.pictureSize;
    const isBefore = this.isBeforeShown && this.beforeSrc !== undefined;
    const isCrisp = !this.#view.isFitted && this.#view.viewport.scale >= crispFrom;
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
        ${
          this.#changes.isShown && !isBefore
            ? html`<canvas class="changes" aria-hidden="true"></canvas>`
            : nothing
        }
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
      isOn: this.#rectangleTool.isDrawing || this.rectangle !== undefined,
      isDrawn: this.rectangle !== undefined,
      toggle: (event: MouseEvent) => void this.#toggleDrawing(event),
      clear: () => this.clearRectangle(),
    };
    const before = {
      isShown: this.isBeforeShown,
      show: (isShown: boolean) => this.#showBefore(isShown),
    };
    const changes = { isShown: this.#changes.isWanted, toggle: () => this.#changes.toggle() };
    return renderCanvasTools(
      {
        scale: this.#view.viewport.scale,
        obey: (command) => this.#obey(command),
        ...(this.beforeSrc === undefined ? {} : { before }),
        ...(this.readChanges ? { changes } : {}),
        ...(this.maskable ? { rectangle } : {}),
      },
      this.#localize,
    );
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

  get #ground() {
    return { rectangle: this.rectangle, size: this.pictureSize };
  }

  #draw(from: { x: number; y: number }, to: { x: number; y: number }, isFinished: boolean): void {
    const size = this.pictureSize;
    const isDrag = Math.hypot(to.x - from.x, to.y - from.y) > 4;
    if (!size || !isDrag) return;
    const [start, end] = [this.#view.inPicture(from), this.#view.inPicture(to)];
    this.rectangle = this.#rectangleTool.drag(start, end, size);
    if (isFinished) this.#setRectangle(this.rectangle);
  }

  #setDrawing(isDrawing: boolean): void {
    this.#rectangleTool.isDrawing = isDrawing;
    this.requestUpdate();
  }

  #showBefore(isShown: boolean): void {
    this.isBeforeShown = isShown;
  }

  #setRectangle(rectangle: Rectangle | undefined): void {
    this.rectangle = rectangle;
    const size = this.pictureSize;
    const mask = rectangle && size ? rasteriseRectangle(rectangle, size) : undefined;
    this.dispatchEvent(new MaskChangeEvent({ mask, rectangle }));
  }

  async #toggleDrawing(event: MouseEvent): Promise<void> {
    if (this.rectangle) return this.clearRectangle();
    this.#setDrawing(!this.#rectangleTool.isDrawing);
    const isFromKeyboard = event.detail === 0;
    const size = this.pictureSize;
    if (!this.#rectangleTool.isDrawing || !isFromKeyboard || !size) return;
    this.#setRectangle(this.#rectangleTool.inTheMiddle(size));
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
      this.#view.zoom(Math.exp(-event.deltaY * 0.01), around);
    } else if (!this.#view.isFitted) {
      event.preventDefault();
      this.#view.pan({ x: -event.deltaX, y: -event.deltaY });
    }
  };

  #obey(command: CanvasKeyCommand): void {
    switch (command.type) {
      case 'zoom':
        return this.#view.zoom(command.factor);
      case 'pan':
        return this.#view.pan(command.by);
      case 'fit':
        return this.fit();
      case 'changes':
        return this.#changes.toggle();
      case 'before':
        return this.#showBefore(true);
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

  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (canvasKeyCommand(event)?.type === 'before') this.#showBefore(false);
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
