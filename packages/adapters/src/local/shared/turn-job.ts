import type { EncodedImage, ImageMask } from "@pentimento/engine";

/** One turn for the worker. Plain data: it crosses `postMessage`. */
export interface TurnJob {
  instruction: string;
  base?: EncodedImage;
  mask?: ImageMask;
  /** How many results. */
  candidates: number;
  /** Results that an earlier attempt has already given: not made again. */
  firstCandidate: number;
  seed: number;
  steps: number;
}
