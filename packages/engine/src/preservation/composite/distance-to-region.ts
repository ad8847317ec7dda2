/** Options of `distanceToRegion`. */
export interface DistanceToRegionOptions {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Uint8Array, [height, width]: the region is where this is `inside`. */
  region: Uint8Array;
  /** The value that means inside, 1 unless given. */
  inside?: 0 | 1;
}

const diagonal = Math.SQRT2;

/**
 * Distance of each pixel to the nearest pixel of a region, at most 8 % too long; Infinity without a region.
 * Source: Borgefors, "Distance transformations in digital images", 1986 (chamfer, two passes).
 *
 * @returns Float32Array, [height, width], in pixels.
 */
export function distanceToRegion({
  width,
  height,
  region,
  inside = 1,
}: DistanceToRegionOptions): Float32Array {
  const distance = new Float32Array(width * height);
  for (let at = 0; at < distance.length; at += 1) distance[at] = region[at] === inside ? 0 : Infinity;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 1) {
      let best = distance[at]!;
      if (best === 0) continue;
      if (x > 0) best = Math.min(best, distance[at - 1]! + 1);
      if (y > 0) {
        best = Math.min(best, distance[at - width]! + 1);
        if (x > 0) best = Math.min(best, distance[at - width - 1]! + diagonal);
        if (x < width - 1) best = Math.min(best, distance[at - width + 1]! + diagonal);
      }
      distance[at] = best;
    }
  }
  for (let y = height - 1, at = distance.length - 1; y >= 0; y -= 1) {
    for (let x = width - 1; x >= 0; x -= 1, at -= 1) {
      let best = distance[at]!;
      if (best === 0) continue;
      if (x < width - 1) best = Math.min(best, distance[at + 1]! + 1);
      if (y < height - 1) {
        best = Math.min(best, distance[at + width]! + 1);
        if (x < width - 1) best = Math.min(best, distance[at + width + 1]! + diagonal);
        if (x > 0) best = Math.min(best, distance[at + width - 1]! + diagonal);
      }
      distance[at] = best;
    }
  }
  return distance;
}
