import type { StoredMask } from './stored-mask.ts';
import type { PixelRectangle } from './turn-framing.ts';

/** How the result was laid over the parent. */
export interface RegistrationTransform {
  /** Horizontal scale, 1 = same. */
  scaleX: number;
  /** Vertical scale, 1 = same. */
  scaleY: number;
  /** Horizontal shift in pixels of the parent. */
  shiftX: number;
  /** Vertical shift in pixels of the parent. */
  shiftY: number;
}

/** Tone difference between parent and result, per channel (R, G, B): result = gain × parent + offset. */
export interface ToneShift {
  /** Gains, 1 = same. */
  gain: [number, number, number];
  /** Offsets in 8-bit steps, 0 = same. */
  offset: [number, number, number];
}

/** What the engine did so that everything else stayed as it was. */
export interface PreservationRecord {
  /** `local`: composited over the parent. `global`: taken whole. `none`: nothing changed. */
  decision: 'local' | 'global' | 'none';
  /** Why, as short sentences. */
  reasons: string[];
  /** Part of the pixels that differ from the parent in the stored picture, 0 to 1. */
  changedFraction: number;
  /** Registration that was undone. Absent: none was needed or made. */
  transform?: RegistrationTransform;
  /** Tone difference that was undone. Absent: none was needed or made. */
  tone?: ToneShift;
  /** Blend weights of a local turn: 255 = the model's pixel, 0 = the parent's, byte for byte. Absent: one picture was taken whole. */
  weights?: StoredMask;
  /** Smallest rectangle around what changed, in pixels of the picture. Absent: nothing did, or all of it. */
  region?: PixelRectangle;
  /** The case was not clear: offer the model's own picture beside the composite. Absent: it was clear. */
  offersBoth?: true;
  /** Where the parent's top left pixel lies in the picture, when the two differ in shape. Absent: at 0, 0. */
  placement?: { x: number; y: number };
}
