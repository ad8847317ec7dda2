import type { Rectangle } from '../preservation/placement/crop-picture.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';

/** Options of `layOver`. */
export interface LayOverOptions {
  /** Changed in place. */
  canvas: PixelImage;
  /** Laid over the part; of its size. */
  picture: PixelImage;
  /** Uint8Array, [part.height, part.width]: 0 leaves the canvas alone, byte for byte; 255 takes the picture. */
  weights: Uint8Array;
  /** Where, in the canvas. */
  part: Rectangle;
}

/** Blends a picture into a part of another one, with premultiplied alpha. */
export function layOver({ canvas, picture, weights, part }: LayOverOptions): void {
  const source = picture.data;
  const target = canvas.data;
  for (let row = 0, at = 0; row < part.height; row += 1) {
    let to = ((part.y + row) * canvas.width + part.x) * 4;
    for (let column = 0; column < part.width; column += 1, at += 1, to += 4) {
      const weight = weights[at]!;
      if (weight === 0) continue;
      const from = at * 4;
      if (weight === 255) {
        for (let byte = 0; byte < 4; byte += 1) target[to + byte] = source[from + byte]!;
        continue;
      }
      const over = (weight / 255) * source[from + 3]!;
      const under = (1 - weight / 255) * target[to + 3]!;
      const alpha = over + under;
      for (let channel = 0; channel < 3 && alpha > 0; channel += 1)
        target[to + channel] = (source[from + channel]! * over + target[to + channel]! * under) / alpha;
      target[to + 3] = alpha;
    }
  }
}
