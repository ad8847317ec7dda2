import { cropBytes, cropPicture } from '../preservation/placement/crop-picture.ts';
import { resizeMask } from '../preservation/planes/resize-mask.ts';
import { resizePicture } from '../preservation/planes/resize-picture.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { extendPicture } from './extend-picture.ts';
import type { Framing } from './framing.ts';
import { isScaled } from './is-scaled.ts';
import { placeBytes } from './place-bytes.ts';

/** A picture with what is said about it; all of one size. */
export interface MarkedPicture {
  /** The picture. */
  image: PixelImage;
  /** Where it may change. Absent: anywhere. */
  mask?: ImageMask | undefined;
  /** Scribbles over it. */
  markup?: PixelImage | undefined;
}

/**
 * What the model is shown. Where nothing is scaled it has the picture's own bytes; padding is the picture's mirror
 * image, which a model takes for more of the same, without mask or markup.
 */
export function toSent(framing: Framing, { image, mask, markup }: MarkedPicture): MarkedPicture {
  const { place, sent } = framing;
  const onCanvas = { canvas: sent, x: place.x, y: place.y };
  return {
    image: extendPicture(toPlace(framing, image), { ...onCanvas, fill: 'mirror' }),
    ...(mask && { mask: { ...sent, data: placeBytes(maskToPlace(framing, mask), onCanvas) } }),
    ...(markup && { markup: extendPicture(toPlace(framing, markup), onCanvas) }),
  };
}

function toPlace({ part, place }: Framing, image: PixelImage): PixelImage {
  const isAll = part.width === image.width && part.height === image.height;
  return resizePicture(isAll ? image : cropPicture(image, part), place);
}

function maskToPlace(framing: Framing, mask: ImageMask): ImageMask {
  const { part, place } = framing;
  const marked = { ...part, data: cropBytes(mask.data, mask.width, part) };
  return isScaled(framing) ? resizeMask(marked, place) : marked;
}
