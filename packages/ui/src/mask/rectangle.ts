/** A rectangle in whole pixels of the picture. */
export interface Rectangle {
  /** Left edge, 0 = the picture's. */
  x: number;
  /** Upper edge, 0 = the picture's. */
  y: number;
  /** At least 1. */
  width: number;
  /** At least 1. */
  height: number;
}
