/** A mask as it is stored: an 8-bit greyscale PNG, content-addressed like pictures. */
export interface StoredMask {
  /** SHA-256 of the PNG's bytes. */
  id: string;
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
}
