import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';

/** Options of `extendPicture`. */
export interface ExtendPictureOptions {
  /** Size of the canvas. */
  canvas: PictureSize;
  /** Where the picture's left edge lies on the canvas; may be negative. */
  x: number;
  /** Where the picture's top edge lies on the canvas; may be negative. */
  y: number;
  /** What surrounds the picture: its outermost pixels, or its mirror image. Absent: nothing. */
  fill?: 'edge' | 'mirror';
}

/** Lays a picture on a canvas of another size, pixel for pixel, and fills what it leaves free. */
export function extendPicture(picture: PixelImage, { canvas, x, y, fill }: ExtendPictureOptions): PixelImage {
  const { width, height } = canvas;
  if (x === 0 && y === 0 && width === picture.width && height === picture.height) return picture;
  const toSource = fill === 'mirror' ? mirrorIndex : clampIndex;
  const columns = Int32Array.from({ length: width }, (_, column) => toSource(column - x, picture.width));
  const from = Math.min(width, Math.max(0, x));
  const to = Math.max(from, Math.min(width, x + picture.width));
  const data = new Uint8ClampedArray(width * height * 4);
  const top = fill ? 0 : Math.max(0, y);
  const bottom = fill ? height : Math.min(height, y + picture.height);
  for (let row = top; row < bottom; row += 1) {
    const source = toSource(row - y, picture.height) * picture.width;
    const target = row * width;
    if (to > from) {
      const inside = picture.data.subarray((source + from - x) * 4, (source + to - x) * 4);
      data.set(inside, (target + from) * 4);
    }
    if (!fill) continue;
    copyPixels({ data, picture, target, source, columns, from: 0, to: from });
    copyPixels({ data, picture, target, source, columns, from: to, to: width });
  }
  return { width, height, data };
}

interface CopyPixels {
  data: Uint8ClampedArray;
  picture: PixelImage;
  /** Pixel where the row begins. */
  target: number;
  source: number;
  /** Int32Array, [canvas width]: the column to take. */
  columns: Int32Array;
  from: number;
  to: number;
}

function copyPixels({ data, picture, target, source, columns, from, to }: CopyPixels): void {
  for (let column = from; column < to; column += 1) {
    const read = (source + columns[column]!) * 4;
    const write = (target + column) * 4;
    for (let byte = 0; byte < 4; byte += 1) data[write + byte] = picture.data[read + byte]!;
  }
}

function clampIndex(index: number, length: number): number {
  return index < 0 ? 0 : index >= length ? length - 1 : index;
}

function mirrorIndex(index: number, length: number): number {
  const period = 2 * length;
  const within = ((index % period) + period) % period;
  return within < length ? within : period - 1 - within;
}
