import type { ColourPlanes } from './colour-planes.ts';
import type { Plane } from './plane.ts';

/** Luma of a picture, 0 to 255. Source: ITU-R BT.709-6, item 3.2. */
export function toLuma({ width, height, red, green, blue }: ColourPlanes): Plane {
  const data = new Float32Array(width * height);
  for (let at = 0; at < data.length; at += 1) {
    data[at] = 0.2126 * red[at]! + 0.7152 * green[at]! + 0.0722 * blue[at]!;
  }
  return { width, height, data };
}
