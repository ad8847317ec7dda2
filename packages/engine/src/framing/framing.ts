import type { Rectangle } from '../preservation/placement/crop-picture.ts';
import type { PictureSize } from '../preservation/planes/resize-picture.ts';

/**
 * Which part of a picture a model sees, and at which size. A crop has a small `part`, size padding a small `place`.
 * All in whole pixels, so that going there and back is known exactly: where `part` and `place` have one size, nothing is
 * resampled.
 *
 * `planFraming` makes one, `toSent` gives what the adapter gets, `preserve` compares the answer with that, and `fromSent`
 * puts what it kept into the whole picture. A picture that is to become larger goes through `expandPicture` first.
 */
export interface Framing {
  /** What the model sees of the picture, in the picture's pixels. Lies within the picture. */
  part: Rectangle;
  /** Where that lies in what is sent, in the pixels of what is sent. Lies within it; the rest is padding. */
  place: Rectangle;
  /** The size of what is sent: one that the model takes. */
  sent: PictureSize;
}
