interface Point {
  x: number;
  y: number;
}

/** What the pointers over a canvas ask for. Points are in CSS pixels from the frame's upper left corner. */
export interface CanvasGestureHandlers {
  /** Whether a drag that starts here draws a rectangle instead of moving the picture. */
  drawsFrom(point: Point): boolean;
  draw(from: Point, to: Point, isFinished: boolean): void;
  pan(by: Point): void;
  zoom(factor: number, around: Point): void;
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Turns pointer events into panning, pinching and drawing. */
export class CanvasGestures {
  readonly #points = new Map<number, Point>();
  #drawStart: Point | undefined;
  readonly #handlers: CanvasGestureHandlers;

  constructor(handlers: CanvasGestureHandlers) {
    this.#handlers = handlers;
  }

  down(event: PointerEvent): void {
    if (event.button !== 0 && event.pointerType === 'mouse') return;
    const frame = event.currentTarget as HTMLElement;
    frame.setPointerCapture(event.pointerId);
    const point = this.#pointOf(event);
    this.#points.set(event.pointerId, point);
    const isSingle = this.#points.size === 1;
    this.#drawStart = isSingle && this.#handlers.drawsFrom(point) ? point : undefined;
  }

  move(event: PointerEvent): void {
    const before = this.#points.get(event.pointerId);
    if (!before) return;
    const point = this.#pointOf(event);
    const other = [...this.#points].find(([id]) => id !== event.pointerId)?.[1];
    this.#points.set(event.pointerId, point);
    if (other) return this.#pinch({ before, point, other });
    if (this.#drawStart) return this.#handlers.draw(this.#drawStart, point, false);
    this.#handlers.pan({ x: point.x - before.x, y: point.y - before.y });
  }

  up(event: PointerEvent): void {
    if (!this.#points.delete(event.pointerId) || !this.#drawStart) return;
    this.#handlers.draw(this.#drawStart, this.#pointOf(event), true);
    this.#drawStart = undefined;
  }

  #pinch({ before, point, other }: { before: Point; point: Point; other: Point }): void {
    const from = middle(before, other);
    const to = middle(point, other);
    this.#handlers.pan({ x: to.x - from.x, y: to.y - from.y });
    this.#handlers.zoom(distance(point, other) / Math.max(distance(before, other), 1), to);
  }

  #pointOf(event: PointerEvent): Point {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
}
