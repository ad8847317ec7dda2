import { cutPadding } from '../framing/cut-padding.ts';
import type { Framing } from '../framing/framing.ts';
import { fromSent } from '../framing/from-sent.ts';
import type { MarkedPicture } from '../framing/to-sent.ts';
import { changedFraction } from '../preservation/changed-fraction.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreserveResult } from '../preservation/preserve-result.ts';

/**
 * Brings what was kept of a model's answer from what the model was shown back into the whole picture. A picture that was
 * taken whole stays as the model made it, without padding; a crop that was taken whole is put where it was cut.
 */
export function putBack(framing: Framing, whole: MarkedPicture, kept: PreserveResult): PreserveResult {
  const { image: parent, mask } = whole;
  if (kept.decision === 'none') {
    return { ...kept, image: parent, weights: new Uint8Array(parent.width * parent.height) };
  }
  const isCrop = framing.part.width < parent.width || framing.part.height < parent.height;
  if (kept.decision === 'global' && !isCrop) {
    const image = cutPadding(framing, kept.image);
    return { ...kept, image, weights: new Uint8Array(image.width * image.height).fill(255) };
  }
  const { image, weights } = fromSent(framing, { parent, preserved: kept, mask });
  const { placement: _, transform, ...rest } = kept;
  const { part, place } = framing;
  return {
    ...rest,
    transform: {
      ...transform,
      shiftX: (transform.shiftX * part.width) / place.width,
      shiftY: (transform.shiftY * part.height) / place.height,
    },
    image,
    weights,
    changedFraction: changedFraction(parent, image),
  };
}

/** All of a picture, pixel for pixel. */
export function wholeFraming({ width, height }: PixelImage): Framing {
  const all = { x: 0, y: 0, width, height };
  return { part: all, place: all, sent: { width, height } };
}
