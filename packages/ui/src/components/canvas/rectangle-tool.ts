import { nudgeRectangle } from '../../mask/nudge-rectangle.ts';
import type { Rectangle } from '../../mask/rectangle.ts';
import { rectangleBetween } from '../../mask/rectangle-between.ts';
import type { Size } from '../../viewport/size.ts';

interface Point {
  x: number;
  y: number;
}

/** What a rectangle is drawn on. Points are in pixels of the picture. */
export interface RectangleGround {
  rectangle: Rectangle | undefined;
  /** Undefined: there is no picture yet. */
  size: Size | undefined;
}

/** Draws the rectangle that limits a change, and moves the one that is there. */
export class RectangleTool {
  /** A drag draws, wherever it starts. */
  isDrawing = false;
  #dragged: Rectangle | undefined;

  /** Whether a drag from here is this tool's: one from inside the rectangle moves it, others draw another one. */
  startsAt({ x, y }: Point, { rectangle }: RectangleGround): boolean {
    const isInside =
      rectangle &&
      x >= rectangle.x &&
      y >= rectangle.y &&
      x < rectangle.x + rectangle.width &&
      y < rectangle.y + rectangle.height;
    this.#dragged = isInside ? rectangle : undefined;
    return this.isDrawing || this.#dragged !== undefined;
  }

  /** The rectangle that a drag from one point to the other makes. Undefined: it would be empty. */
  drag(from: Point, to: Point, size: Size): Rectangle | undefined {
    const by = { x: Math.round(to.x - from.x), y: Math.round(to.y - from.y), resize: false };
    return this.#dragged ? nudgeRectangle(this.#dragged, by, size) : rectangleBetween(from, to, size);
  }

  /** Where the rectangle lies before a person without a pointer moves it: in the middle. */
  inTheMiddle({ width, height }: Size): Rectangle | undefined {
    const start = { x: width / 4, y: height / 4 };
    return rectangleBetween(start, { x: (width * 3) / 4, y: (height * 3) / 4 }, { width, height });
  }
}
