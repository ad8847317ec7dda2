/** One channel of a picture. */
export interface Plane {
  /** Width in pixels, at least 1. */
  width: number;
  /** Height in pixels, at least 1. */
  height: number;
  /** Float32Array, [height, width], row-major. Colour channels and luma are in 8-bit steps, 0 to 255. */
  data: Float32Array;
}
