import type { EncodedImage } from './encoded-image.ts';
import type { ImageMask } from './image-mask.ts';
import type { ReferenceRole } from './image-reference.ts';

/** One turn as an adapter gets it: already negotiated, with bytes instead of ids. */
export interface AdapterRequest {
  /** Model id within the adapter. */
  model: string;
  /** What to draw or to change, in the person's words. */
  instruction: string;
  /** What must stay as it is, as short phrases ("the red house"). Empty on a first turn. */
  preserveList: string[];
  /** The picture to change. Absent: make a new one. */
  base?: EncodedImage;
  /** Further pictures, in the order in which the instruction numbers them ("image 2" is the first). */
  references: { image: EncodedImage; role: ReferenceRole }[];
  /** Where the base may change; same size as the base. Absent: anywhere. */
  mask?: ImageMask;
  /** Scribbles as guidance: a transparent picture of the base's size. Never part of the result. */
  markup?: EncodedImage;
  /** How many results to make, at least 1. */
  candidates: number;
  /** Size of the result in pixels. Absent: the model's default, or the base's. */
  size?: { width: number; height: number };
  /** Same seed, same picture on the same back end. An integer, 0 to 2³² − 1. Absent: the adapter draws one and reports it. */
  seed?: number;
  /** 0 keeps the base, 1 is free. Absent: the model's default. */
  strength?: number;
  /** Background of the result. Absent: the model decides. */
  background?: 'transparent' | 'opaque';
  /** The adapter's own options, validated by the adapter. Absent: none given. */
  options?: unknown;
  /** What this provider gave after the parent turn of this branch, if it is still valid. */
  providerState?: unknown;
  /** The last `pending` of an earlier run of this turn: to be asked about instead of sending anything. Absent: a new turn. */
  pending?: unknown;
}
