/** A picture as three channels, laid over a background where it was transparent. */
export interface ColourPlanes {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Float32Array, [height, width], 0 to 255, sRGB-encoded. */
  red: Float32Array;
  /** Float32Array, [height, width], 0 to 255, sRGB-encoded. */
  green: Float32Array;
  /** Float32Array, [height, width], 0 to 255, sRGB-encoded. */
  blue: Float32Array;
}
