/** A decoded picture: RGBA, row-major, straight alpha, sRGB. */
export interface PixelImage {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Four bytes a pixel (R, G, B, A). Length is width × height × 4. */
  data: Uint8ClampedArray;
}
