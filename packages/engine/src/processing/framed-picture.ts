import type { Framing } from '../framing/framing.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { ImageMask } from '../protocol/image-mask.ts';

/** What a model is shown of a picture. Plain data: it travels from a worker. */
export interface FramedPicture {
  /** The picture. */
  base: EncodedImage;
  /** Where it may change. Absent: anywhere. */
  mask?: ImageMask;
  /** Scribbles over it. Absent: none. */
  markup?: EncodedImage;
  /** Which part it is. Absent: all of the (widened) picture, pixel for pixel. */
  framing?: Framing;
}
