import type { Plane } from './plane.ts';

/** The next smaller level of a pyramid: averages of 2 × 2 pixels. Sides are at least 2. */
export function halvePlane(plane: Plane): Plane {
  const width = plane.width >> 1;
  const height = plane.height >> 1;
  const data = new Float32Array(width * height);
  for (let y = 0, at = 0; y < height; y += 1) {
    let upper = 2 * y * plane.width;
    for (let x = 0; x < width; x += 1, at += 1, upper += 2) {
      const lower = upper + plane.width;
      const sum = plane.data[upper]! + plane.data[upper + 1]! + plane.data[lower]! + plane.data[lower + 1]!;
      data[at] = sum * 0.25;
    }
  }
  return { width, height, data };
}
