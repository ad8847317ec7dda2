import type { PictureSize } from '../preservation/planes/resize-picture.ts';

/** Pixels in a size. */
export function areaOf({ width, height }: PictureSize): number {
  return width * height;
}
