import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { ImageMask } from '../protocol/image-mask.ts';

/** Options of `placeBytes`. */
export interface PlaceBytesOptions {
  /** Size of the canvas. */
  canvas: PictureSize;
  /** Where the left edge lies on the canvas; may be negative. */
  x: number;
  /** Where the top edge lies on the canvas; may be negative. */
  y: number;
}

/** Lays one byte a pixel on a canvas of another size; 0 all around. */
export function placeBytes(
  { width, height, data }: ImageMask,
  { canvas, x, y }: PlaceBytesOptions,
): Uint8Array {
  const placed = new Uint8Array(canvas.width * canvas.height);
  const left = Math.max(0, x);
  const right = Math.min(canvas.width, x + width);
  const bottom = Math.min(canvas.height, y + height);
  for (let row = Math.max(0, y); row < bottom && left < right; row += 1) {
    const start = (row - y) * width - x;
    placed.set(data.subarray(start + left, start + right), row * canvas.width + left);
  }
  return placed;
}
