import type { ImageMask } from '../../protocol/image-mask.ts';
import type { PairAnalysis } from '../decision/pair-analysis.ts';

/** Values from here on count as changed: models' maps are noisy at the foot. */
const leastChanged = 16;

/**
 * The model's own change map, which lies over the result, laid over the maps of the parent.
 *
 * @param map Of the result after it was brought to the parent's size.
 * @returns Uint8Array, [analysis.height, analysis.width]: 1 where the model says that it changed something.
 */
export function changeMapRegion(
  map: ImageMask,
  { width, height, factor, transform }: PairAnalysis,
): Uint8Array {
  const region = new Uint8Array(width * height);
  for (let y = 0; y < map.height; y += 1) {
    const row = (y + 0.5 - map.height / 2 - transform.shiftY) / transform.scaleY + map.height / 2;
    const target = Math.floor(row / factor);
    if (target < 0 || target >= height) continue;
    for (let x = 0; x < map.width; x += 1) {
      if (map.data[y * map.width + x]! < leastChanged) continue;
      const column = (x + 0.5 - map.width / 2 - transform.shiftX) / transform.scaleX + map.width / 2;
      const across = Math.floor(column / factor);
      if (across >= 0 && across < width) region[target * width + across] = 1;
    }
  }
  return region;
}
