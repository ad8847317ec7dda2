import type { PixelImage } from '../protocol/pixel-image.ts';
import type { ImageOrientation } from './image-header.ts';
import { swapsSides } from './swaps-sides.ts';

/** Where the stored row and column of an upright pixel are: `flip` counts from the far side. */
const layouts: Record<ImageOrientation, { flipRow: boolean; flipColumn: boolean }> = {
  1: { flipRow: false, flipColumn: false },
  2: { flipRow: false, flipColumn: true },
  3: { flipRow: true, flipColumn: true },
  4: { flipRow: true, flipColumn: false },
  5: { flipRow: false, flipColumn: false },
  6: { flipRow: true, flipColumn: false },
  7: { flipRow: true, flipColumn: true },
  8: { flipRow: false, flipColumn: true },
};

/** Turns stored pixels upright. Source: Exif 2.32, section 4.6.4, tag 274. Orientation 1 gives back the same object. */
export function applyOrientation(stored: PixelImage, orientation: ImageOrientation): PixelImage {
  if (orientation === 1) return stored;
  const isSwapped = swapsSides(orientation);
  const { flipRow, flipColumn } = layouts[orientation];
  const width = isSwapped ? stored.height : stored.width;
  const height = isSwapped ? stored.width : stored.height;
  const from = new Uint32Array(new Uint8ClampedArray(stored.data).buffer);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const row = isSwapped ? x : y;
      const column = isSwapped ? y : x;
      const storedRow = flipRow ? stored.height - 1 - row : row;
      const storedColumn = flipColumn ? stored.width - 1 - column : column;
      to[y * width + x] = from[storedRow * stored.width + storedColumn] as number;
    }
  }
  return { width, height, data: new Uint8ClampedArray(to.buffer) };
}
