import type { PixelImage } from '../protocol/pixel-image.ts';
import type { RegistrationTransform, ToneShift } from '../protocol/preservation-record.ts';

/** What `preserve` made of a result. */
export interface PreserveResult {
  /** `local`: laid over the parent. `global`: taken whole, as the model returned it. `none`: nothing changed. */
  decision: 'local' | 'global' | 'none';
  /** Why, as short sentences. */
  reasons: string[];
  /** The picture to keep. Where `weights` is 0 it is byte-identical to the parent. */
  image: PixelImage;
  /** Uint8Array, [image.height, image.width]: 255 = the result, 0 = the parent, between = blended. */
  weights: Uint8Array;
  /** How the result lay over the parent; undone in `image` after a local decision. Identity where not measured. */
  transform: RegistrationTransform;
  /** How the result's tones differed; undone in `image` after a local decision. Gain 1, offset 0 where not measured. */
  tone: ToneShift;
  /** Part of the pixels of `image` that differ from the parent, 0 to 1; 1 where that was not measured. */
  changedFraction: number;
  /** The case is not clear: show the model's own picture beside this one. */
  offersBoth: boolean;
  /** What could not be done well and the user should know, as short sentences. */
  warnings: string[];
  /** Where the parent's top left pixel lies in `image`, when the two differ in shape. Absent: at 0, 0. */
  placement?: { x: number; y: number };
}
