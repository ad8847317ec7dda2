import type { ImageMask } from '../../protocol/image-mask.ts';
import type { PictureSize } from './resize-picture.ts';

/** A mask at another size: each pixel takes the largest value that it covers, so that no mark is lost. */
export function resizeMask(mask: ImageMask, { width, height }: PictureSize): ImageMask {
  const data = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const top = Math.floor((y * mask.height) / height);
    const bottom = Math.max(top + 1, Math.ceil(((y + 1) * mask.height) / height));
    for (let x = 0; x < width; x += 1, to += 1) {
      const left = Math.floor((x * mask.width) / width);
      const right = Math.max(left + 1, Math.ceil(((x + 1) * mask.width) / width));
      let most = 0;
      for (let row = top; row < bottom; row += 1) {
        for (let at = row * mask.width + left; at < row * mask.width + right; at += 1)
          if (mask.data[at]! > most) most = mask.data[at]!;
      }
      data[to] = most;
    }
  }
  return { width, height, data };
}
