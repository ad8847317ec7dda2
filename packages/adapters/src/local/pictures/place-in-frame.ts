import type { Frame } from './frame.ts';
import type { Plane } from './plane.ts';
import { resamplePlane } from './resample-plane.ts';

/** Brings a plane to the network's size: resized, centred, its edges repeated around it. */
export function placeInFrame(plane: Plane, frame: Frame): Plane {
  const { left, top, width, height } = frame.inner;
  const inner = resamplePlane(plane, width, height);
  if (!frame.isPadded) return inner;
  const data = new Float32Array(frame.width * frame.height);
  for (let y = 0; y < frame.height; y++) {
    const row = clamp(y - top, height);
    for (let x = 0; x < frame.width; x++) {
      data[y * frame.width + x] = inner.data[row * width + clamp(x - left, width)] ?? 0;
    }
  }
  return { width: frame.width, height: frame.height, data };
}

function clamp(position: number, size: number): number {
  return Math.min(Math.max(position, 0), size - 1);
}
