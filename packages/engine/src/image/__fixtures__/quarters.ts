import type { PixelImage } from '../../protocol/pixel-image.ts';

export const quarterColors = [
  [255, 0, 0],
  [0, 255, 0],
  [0, 0, 255],
  [255, 255, 0],
] as const;

/** Red, green, blue and yellow quarters, upright. `alpha` is that of the yellow one. */
export function createQuarters(width: number, height: number, alpha = 255): PixelImage {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const quarter = (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1);
      data.set([...(quarterColors[quarter] ?? []), quarter === 3 ? alpha : 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}

/** Where row 0 and column 0 of the stored picture are seen, in the words of the EXIF specification. */
const edges = {
  1: ['top', 'left'],
  2: ['top', 'right'],
  3: ['bottom', 'right'],
  4: ['bottom', 'left'],
  5: ['left', 'top'],
  6: ['right', 'top'],
  7: ['right', 'bottom'],
  8: ['left', 'bottom'],
} as const;

/** How a camera with this orientation stores an upright picture. */
export function storeTurned(upright: PixelImage, orientation: keyof typeof edges): PixelImage {
  const [rowEdge, columnEdge] = edges[orientation];
  const isSwapped = orientation >= 5;
  const width = isSwapped ? upright.height : upright.width;
  const height = isSwapped ? upright.width : upright.height;
  const data = new Uint8ClampedArray(width * height * 4);
  const seenAt = (edge: string, index: number): { x?: number; y?: number } => {
    if (edge === 'left') return { x: index };
    if (edge === 'right') return { x: upright.width - 1 - index };
    return { y: edge === 'top' ? index : upright.height - 1 - index };
  };
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const { x = 0, y = 0 } = { ...seenAt(rowEdge, row), ...seenAt(columnEdge, column) };
      const from = (y * upright.width + x) * 4;
      data.set(upright.data.subarray(from, from + 4), (row * width + column) * 4);
    }
  }
  return { width, height, data };
}
