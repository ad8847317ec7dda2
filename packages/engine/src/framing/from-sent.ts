import { maskWeights } from '../preservation/composite/mask-weights.ts';
import { cropBytes, cropPicture } from '../preservation/placement/crop-picture.ts';
import { resizePicture, type PictureSize } from '../preservation/planes/resize-picture.ts';
import type { PreserveResult } from '../preservation/preserve-result.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { extendPicture } from './extend-picture.ts';
import type { Framing } from './framing.ts';
import { isScaled } from './is-scaled.ts';
import { layOver } from './lay-over.ts';
import { placeBytes } from './place-bytes.ts';
import { resizeWeights } from './resize-weights.ts';

/** A picture made of a parent and a result. */
export type BlendedPicture = Pick<PreserveResult, 'image' | 'weights'>;

/** Options of `fromSent`. */
export interface FromSentOptions {
  /** The picture that the framing was planned for. */
  parent: PixelImage;
  /** What `preserve` made of the model's answer, compared with what was sent. */
  preserved: Pick<PreserveResult, 'image' | 'weights' | 'placement'>;
  /** The mask of the parent's size, where there is one: it holds to the pixel, also where what was sent was smaller. */
  mask?: ImageMask | undefined;
}

/**
 * Brings a preserved answer back into the whole picture. Every pixel of weight 0 is the parent's, byte for byte, and so
 * is all detail there, however small the picture was sent; where nothing was scaled the others are the answer's bytes.
 *
 * @returns A new picture of the parent's size, and its blend weights.
 */
export function fromSent(framing: Framing, { parent, preserved, mask }: FromSentOptions): BlendedPicture {
  const { part, place, sent } = framing;
  const answer = fitToSent(preserved, sent);
  const picture = cropPicture(answer.image, place);
  const shares = cropBytes(answer.weights, sent.width, place);
  const marked = mask && { ...part, data: cropBytes(mask.data, mask.width, part) };
  const isResampled = isScaled(framing);
  const blended = isResampled
    ? atMost(resizeWeights({ ...place, data: shares }, part), marked && maskWeights(marked))
    : atMost(shares, marked?.data);
  const image = { ...parent, data: parent.data.slice() };
  layOver({
    canvas: image,
    picture: resizePicture(picture, part),
    weights: isResampled ? blended : blended.map(takenWhole),
    part,
  });
  return { image, weights: placeBytes({ ...part, data: blended }, { canvas: parent, x: part.x, y: part.y }) };
}

/**
 * What is not scaled has been blended already, with these very pixels. What is scaled has been, too, but with a reduced
 * parent: blending it once more brings the parent's own detail back into the fade, which becomes a little shorter.
 */
function takenWhole(weight: number): number {
  return weight === 0 ? 0 : 255;
}

function atMost(weights: Uint8Array, limits: Uint8Array | undefined): Uint8Array {
  return limits ? weights.map((weight, at) => Math.min(weight, limits[at]!)) : weights;
}

/** An answer of another size or shape, over what was sent. */
function fitToSent(
  { image, weights, placement }: FromSentOptions['preserved'],
  sent: PictureSize,
): BlendedPicture {
  const { width, height } = image;
  const mapped = { width, height, data: weights };
  if (placement) {
    const window = { canvas: sent, x: -placement.x, y: -placement.y };
    return {
      image: extendPicture(image, { ...window, fill: 'edge' }),
      weights: placeBytes(mapped, window),
    };
  }
  if (width === sent.width && height === sent.height) return { image, weights };
  return { image: resizePicture(image, sent), weights: resizeWeights(mapped, sent) };
}
