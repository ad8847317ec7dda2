import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { PlaceBytesOptions } from './place-bytes.ts';

/** A larger (or otherwise shaped) canvas, and where the parent's top left pixel lies on it. */
export type Expansion = PlaceBytesOptions;

/** Options of `planExpansion`. */
export interface PlanExpansionOptions {
  /** The picture there is. */
  parent: PictureSize;
  /** The picture there will be. A side that is shorter than the parent's cuts it. */
  target: PictureSize;
  /**
   * Where the parent lies: 0 at the left (top), 1 at the right (bottom), 0.5 in the middle, which is the default.
   */
  anchor?: { x: number; y: number } | undefined;
  /** The same in pixels, of the parent's top left corner; wins over the anchor. */
  offset?: { x: number; y: number } | undefined;
}

/**
 * Plans a picture of another shape around the parent, whose pixels keep their size.
 *
 * Nothing here depends on the model: the canvas is a picture like any other, the new area its mask, and `planFraming`
 * sends as much of it as there is to fill.
 */
export function planExpansion({ parent, target, anchor, offset }: PlanExpansionOptions): Expansion {
  const { x, y } = offset ?? {
    x: (target.width - parent.width) * (anchor?.x ?? 0.5),
    y: (target.height - parent.height) * (anchor?.y ?? 0.5),
  };
  return { canvas: { ...target }, x: Math.round(x), y: Math.round(y) };
}
