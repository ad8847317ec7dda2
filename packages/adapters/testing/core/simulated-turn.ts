import type { ConformanceTurn } from '@pentimento/engine/testing';

/** What a provider understood of a request: enough to draw the picture, and for a test to compare. */
export interface SimulatedTurn extends ConformanceTurn {
  /** Size of the result in pixels. */
  size: { width: number; height: number };
  /** Whether the first picture is the one to change. */
  isEdit: boolean;
  /** Scribbles laid over the first picture, as they arrived. */
  markup?: Uint8Array;
  /** Asked for without a background. */
  isTransparent?: boolean;
  /** Seed that was given: another one makes another picture. */
  seed?: number;
}
