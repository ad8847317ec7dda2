/** Where a picture may change. Same size as the picture it belongs to. */
export interface ImageMask {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** One byte a pixel, row-major: 255 = may change, 0 = must stay, between = blend. Length is width × height. */
  data: Uint8Array;
}
