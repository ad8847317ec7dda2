import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { SizeCapability } from '../protocol/capabilities.ts';

/** Options of `listSizes`. */
export interface ListSizesOptions {
  /** The whole picture. */
  picture: PictureSize;
  /** What the model must see of it. */
  box: PictureSize;
}

/**
 * The sizes that a model takes and that may suit: all of a list; inside limits, for each width the heights nearest to
 * the box's, to its shape, and to the picture's.
 */
export function listSizes(capability: SizeCapability, { picture, box }: ListSizesOptions): PictureSize[] {
  if ('list' in capability) return capability.list.map(([width, height]) => ({ width, height }));
  const { multipleOf: step, minPixels, maxPixels, maxRatio } = capability;
  const up = (value: number): number => Math.max(1, Math.ceil(value / step)) * step;
  const down = (value: number): number => Math.floor(value / step) * step;
  const enough = Math.sqrt(minPixels * Math.max(1, box.width / box.height));
  const widest = Math.min(up(Math.max(picture.width, picture.height, enough)), maxPixels / step);
  const sizes: PictureSize[] = [];
  for (let width = step; width <= widest; width += step) {
    const least = up(Math.max(width / maxRatio, minPixels / width));
    const most = down(Math.min(width * maxRatio, maxPixels / width));
    if (least > most) continue;
    const sameShape = (width * box.height) / box.width;
    const wanted = [up(box.height), up(sameShape), down(sameShape), up(picture.height)];
    const heights = new Set(wanted.map((height) => Math.min(most, Math.max(least, height))));
    for (const height of heights) sizes.push({ width, height });
  }
  return sizes;
}
