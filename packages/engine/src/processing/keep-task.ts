import type { Framing } from '../framing/framing.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PreserveMode } from '../protocol/turn-request.ts';

/** A result to be laid over what it started from. Plain data: it travels to a worker. */
export interface KeepTask {
  /** File of the picture before the turn. */
  parent: Uint8Array;
  /** File of the picture that the model returned. */
  result: Uint8Array;
  /** File of the first picture of the path. Absent: that is the parent. */
  origin?: Uint8Array;
  /** Where the parent may change; of the parent's size. Absent: not said. */
  mask?: ImageMask;
  /** The model's own map of what it changed; of the result's size, and over what the model was shown. Absent: it gave none. */
  changeMap?: ImageMask;
  /** File of the scribbles that went out as guidance; of the parent's size. Absent: none did. */
  markup?: Uint8Array;
  /** The canvas that the parent was laid on first. Absent: it kept its size. */
  expansion?: Expansion;
  /** What the model was shown of that. Absent: all of it, pixel for pixel. */
  framing?: Framing;
  /** What was asked for. */
  instruction: string;
  /** What may be put back. `off` needs no work at all. */
  mode: Exclude<PreserveMode, 'off'>;
}
