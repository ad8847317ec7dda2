import type { ImageMask } from '../../protocol/image-mask.ts';

/** The size of a smaller map. */
export interface ReducedSize {
  /** How many pixels become one, in each direction. */
  factor: number;
  /** Width of the map in pixels. */
  width: number;
  /** Height of the map in pixels. */
  height: number;
}

/**
 * A mask at the size of the maps.
 *
 * @returns Uint8Array, [height, width]: 1 where any pixel of the square is not 0.
 */
export function reduceMask(mask: ImageMask, { factor, width, height }: ReducedSize): Uint8Array {
  const reduced = new Uint8Array(width * height);
  for (let y = 0; y < mask.height; y += 1) {
    const start = Math.min(height - 1, Math.floor(y / factor)) * width;
    for (let x = 0, at = y * mask.width; x < mask.width; x += 1, at += 1) {
      if (mask.data[at] !== 0) reduced[start + Math.min(width - 1, (x / factor) | 0)] = 1;
    }
  }
  return reduced;
}
