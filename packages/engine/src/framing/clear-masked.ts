import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';

/**
 * A copy that is transparent where the mask says that it may change. For a model that takes no mask: it fills what is
 * empty, but would keep drawn-out edges as content.
 */
export function clearMasked(image: PixelImage, mask: ImageMask): PixelImage {
  const data = image.data.slice();
  mask.data.forEach((value, at) => {
    if (value === 255) data[at * 4 + 3] = 0;
  });
  return { ...image, data };
}
