import { cropBytes, cropPicture, type Rectangle } from '../preservation/placement/crop-picture.ts';
import { resizeMask } from '../preservation/planes/resize-mask.ts';
import { resizePicture } from '../preservation/planes/resize-picture.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { extendPicture } from './extend-picture.ts';
import type { Framing } from './framing.ts';
import { placeBytes } from './place-bytes.ts';

/** A picture with its mask. */
export interface MaskedPicture {
  /** The picture. */
  image: PixelImage;
  /** Where it may change, of the same size. Absent: anywhere. */
  mask?: ImageMask | undefined;
}

/**
 * What the model is shown. Where nothing is scaled it has the picture's own bytes; padding is the picture's mirror
 * image, which a model takes for more of the same, and may not change.
 */
export function toSent({ part, place, sent }: Framing, { image, mask }: MaskedPicture): MaskedPicture {
  const placed = resizePicture(isAll(image, part) ? image : cropPicture(image, part), place);
  const padded = extendPicture(placed, { canvas: sent, x: place.x, y: place.y, fill: 'mirror' });
  if (!mask) return { image: padded };
  const marked = { ...part, data: cropBytes(mask.data, mask.width, part) };
  const isScaled = part.width !== place.width || part.height !== place.height;
  const { data } = isScaled ? resizeMask(marked, place) : marked;
  return {
    image: padded,
    mask: { ...sent, data: placeBytes({ ...place, data }, { canvas: sent, x: place.x, y: place.y }) },
  };
}

function isAll({ width, height }: PixelImage, part: Rectangle): boolean {
  return part.width === width && part.height === height;
}
