import type { Frame } from './frame.ts';
import type { Plane } from './plane.ts';
import { resamplePlane } from './resample-plane.ts';

/** The inverse of `placeInFrame`: cuts the picture out of the network's plane and brings it back to its own size. */
export function takeFromFrame(plane: Plane, frame: Frame, size: { width: number; height: number }): Plane {
  const { left, top, width, height } = frame.inner;
  if (!frame.isPadded) return resamplePlane(plane, size.width, size.height);
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (y + top) * frame.width + left;
    data.set(plane.data.subarray(start, start + width), y * width);
  }
  return resamplePlane({ width, height, data }, size.width, size.height);
}
