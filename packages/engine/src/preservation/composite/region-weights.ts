import { thresholds } from '../thresholds.ts';
import { distanceToRegion } from './distance-to-region.ts';

/** Options of `regionWeights`. */
export interface RegionWeightsOptions {
  /** Width of the region map in pixels. */
  regionWidth: number;
  /** Height of the region map in pixels. */
  regionHeight: number;
  /** Uint8Array, [regionHeight, regionWidth]: 1 where changed. */
  region: Uint8Array;
  /** How many pixels of the picture one pixel of the region map stands for, in each direction. */
  factor: number;
  /** Width of the picture in pixels. */
  width: number;
  /** Height of the picture in pixels. */
  height: number;
}

/**
 * Blend weights around a changed region: 255 inside and just around it, falling to 0 within the ring. Beyond the ring
 * they are exactly 0.
 *
 * @returns Uint8Array, [height, width].
 */
export function regionWeights(options: RegionWeightsOptions): Uint8Array {
  const { regionWidth, regionHeight, region, factor, width, height } = options;
  const scale = Math.sqrt(width * height) / 1024;
  const ring = Math.max(2, thresholds.blend.ring * scale) / factor;
  const feather = Math.max(1.5, thresholds.blend.feather * scale) / factor;
  const distance = distanceToRegion({ width: regionWidth, height: regionHeight, region });
  const small = new Float32Array(region.length);
  for (let at = 0; at < small.length; at += 1) {
    const part = (ring - distance[at]!) / feather;
    small[at] = part <= 0 ? 0 : part >= 1 ? 255 : 255 * part;
  }
  const weights = new Uint8Array(width * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const row = Math.min(regionHeight - 1, Math.max(0, (y + 0.5) / factor - 0.5));
    const top = row | 0;
    const down = row - top;
    const upper = top * regionWidth;
    const lower = Math.min(top + 1, regionHeight - 1) * regionWidth;
    for (let x = 0; x < width; x += 1, to += 1) {
      const column = Math.min(regionWidth - 1, Math.max(0, (x + 0.5) / factor - 0.5));
      const left = column | 0;
      const right = left + 1 < regionWidth ? left + 1 : left;
      const across = column - left;
      const above = small[upper + left]! + (small[upper + right]! - small[upper + left]!) * across;
      const below = small[lower + left]! + (small[lower + right]! - small[lower + left]!) * across;
      weights[to] = above + (below - above) * down + 0.5;
    }
  }
  return weights;
}
