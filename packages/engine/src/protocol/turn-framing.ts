/** A rectangle in whole pixels. */
export interface PixelRectangle {
  /** Left edge. */
  x: number;
  /** Top edge. */
  y: number;
  /** Width, at least 1. */
  width: number;
  /** Height, at least 1. */
  height: number;
}

/** What a model was shown of a picture: enough to show it the same again, and to put its answer in its place. */
export interface TurnFraming {
  /** The canvas that the base was laid on, its top left pixel at `x`, `y`. Absent: the base kept its shape. */
  canvas?: PixelRectangle;
  /** The part of the base (or canvas) that was sent. Absent: all of it, pixel for pixel. */
  part?: PixelRectangle;
  /** Where that part lay in what was sent, in the pixels of what was sent; the rest was padding. Present with `part`. */
  place?: PixelRectangle;
  /** Size of what was sent. Present with `part`. */
  sent?: { width: number; height: number };
}
