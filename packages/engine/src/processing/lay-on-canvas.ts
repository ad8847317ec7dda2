import { expandPicture } from '../framing/expand-picture.ts';
import { extendPicture } from '../framing/extend-picture.ts';
import { placeBytes } from '../framing/place-bytes.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import type { MarkedPicture } from '../framing/to-sent.ts';
import type { ImageMask } from '../protocol/image-mask.ts';

/** A picture on its canvas. */
export interface CanvasPicture extends MarkedPicture {
  /** What is new. Absent: the canvas only cuts. */
  newArea?: ImageMask;
}

/** A picture on a canvas of another shape: what is new may change, and what the mask says. */
export function layOnCanvas({ image, mask, markup }: MarkedPicture, expansion: Expansion): CanvasPicture {
  const expanded = expandPicture(image, expansion);
  const newArea = expanded.mask.data.includes(255) ? expanded.mask : undefined;
  const allowed = mask
    ? { ...expansion.canvas, data: joined(placeBytes(mask, expansion), newArea?.data) }
    : newArea;
  return {
    image: expanded.image,
    ...(allowed && { mask: allowed }),
    ...(newArea && { newArea }),
    ...(markup && { markup: extendPicture(markup, expansion) }),
  };
}

function joined(one: Uint8Array, other: Uint8Array | undefined): Uint8Array {
  return other ? one.map((value, at) => Math.max(value, other[at]!)) : one;
}
