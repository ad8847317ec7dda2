import type { PixelImage } from '../../protocol/pixel-image.ts';

/** A rectangle in whole pixels. */
export interface Rectangle {
  /** Left edge. */
  x: number;
  /** Top edge. */
  y: number;
  /** Width, at least 1. */
  width: number;
  /** Height, at least 1. */
  height: number;
}

/** A copy of a part of a picture. The rectangle lies within it. */
export function cropPicture(picture: PixelImage, { x, y, width, height }: Rectangle): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const start = ((y + row) * picture.width + x) * 4;
    data.set(picture.data.subarray(start, start + width * 4), row * width * 4);
  }
  return { width, height, data };
}

/** Writes a picture into another one, in place. */
export function pastePicture(
  canvas: PixelImage,
  picture: PixelImage,
  { x, y }: { x: number; y: number },
): void {
  for (let row = 0; row < picture.height; row += 1) {
    const from = row * picture.width * 4;
    canvas.data.set(
      picture.data.subarray(from, from + picture.width * 4),
      ((y + row) * canvas.width + x) * 4,
    );
  }
}

/** The same for one byte a pixel. */
export function cropBytes(
  data: Uint8Array,
  rowLength: number,
  { x, y, width, height }: Rectangle,
): Uint8Array {
  const part = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1) {
    const start = (y + row) * rowLength + x;
    part.set(data.subarray(start, start + width), row * width);
  }
  return part;
}
