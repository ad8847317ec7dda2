import { expandPicture } from '../framing/expand-picture.ts';
import { extendPicture } from '../framing/extend-picture.ts';
import { placeBytes } from '../framing/place-bytes.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import type { MarkedPicture } from '../framing/to-sent.ts';

/** A picture on a canvas of another shape: what is new may change, and what the mask says. */
export function layOnCanvas({ image, mask, markup }: MarkedPicture, expansion: Expansion): MarkedPicture {
  const expanded = expandPicture(image, expansion);
  if (mask) {
    const marked = placeBytes(mask, expansion);
    marked.forEach((value, at) => {
      if (value > expanded.mask.data[at]!) expanded.mask.data[at] = value;
    });
  }
  return { ...expanded, ...(markup && { markup: extendPicture(markup, expansion) }) };
}
