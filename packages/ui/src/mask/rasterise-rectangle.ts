import type { ImageMask } from '@pentimento/engine';
import type { Rectangle } from './rectangle.ts';

/** A mask that lets the picture change inside the rectangle and nowhere else. */
export function rasteriseRectangle(
  rectangle: Rectangle,
  picture: { width: number; height: number },
): ImageMask {
  const data = new Uint8Array(picture.width * picture.height);
  for (let row = rectangle.y; row < rectangle.y + rectangle.height; row += 1) {
    const start = row * picture.width + rectangle.x;
    data.fill(255, start, start + rectangle.width);
  }
  return { width: picture.width, height: picture.height, data };
}
