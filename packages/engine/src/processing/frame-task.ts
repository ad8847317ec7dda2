import type { Expansion } from '../framing/plan-expansion.ts';
import type { SizeCapability } from '../protocol/capabilities.ts';
import type { ImageMask } from '../protocol/image-mask.ts';

/** A picture to be brought into a form that a model takes. Plain data: it travels to a worker. */
export interface FrameTask {
  /** File of the picture. */
  base: Uint8Array;
  /** Where it may change; of its size. Absent: not said. */
  mask?: ImageMask;
  /** File of scribbles over it; of its size. Absent: none. */
  markup?: Uint8Array;
  /** Sizes that the model takes. */
  size: SizeCapability;
  /** Whether a large picture may be cut down to the mask and its surroundings. */
  crops: boolean;
  /** The canvas that the picture is laid on first. Absent: it keeps its size. */
  expansion?: Expansion;
  /** Whether what may change is made transparent, for a model that takes no mask. Only with an expansion. */
  clears: boolean;
}
