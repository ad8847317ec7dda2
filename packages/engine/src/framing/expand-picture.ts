import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { extendPicture } from './extend-picture.ts';
import { placeBytes } from './place-bytes.ts';
import type { Expansion } from './plan-expansion.ts';

/**
 * The parent on its new canvas, and the new area as a mask. Around it are its outermost pixels, drawn out: what
 * inpainting models begin from best without another model's help (Fooocus does the same), and what the seam fades into.
 *
 * The mask ends where the parent begins. Repainting a strip of the parent would help a model to hide its own seam, but
 * the parent's pixels are put back over that strip, and then the new area would continue what is not there.
 */
export function expandPicture(
  parent: PixelImage,
  expansion: Expansion,
): { image: PixelImage; mask: ImageMask } {
  const { width, height } = parent;
  const kept = { width, height, data: new Uint8Array(width * height).fill(255) };
  const data = placeBytes(kept, expansion).map((value) => 255 - value);
  return {
    image: extendPicture(parent, { ...expansion, fill: 'edge' }),
    mask: { ...expansion.canvas, data },
  };
}
