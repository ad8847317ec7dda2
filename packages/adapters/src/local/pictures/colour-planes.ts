import type { PixelImage } from '@pentimento/engine';
import type { Plane } from './plane.ts';

/** Red, green and blue from 0 to 255, laid over white where the picture is transparent. */
export function colourPlanes(image: PixelImage): [Plane, Plane, Plane] {
  return [colourPlane(image, 0), colourPlane(image, 1), colourPlane(image, 2)];
}

function colourPlane({ width, height, data }: PixelImage, channel: number): Plane {
  const plane = new Float32Array(width * height);
  for (let index = 0; index < plane.length; index++) {
    const alpha = (data[index * 4 + 3] ?? 255) / 255;
    plane[index] = (data[index * 4 + channel] ?? 0) * alpha + 255 * (1 - alpha);
  }
  return { width, height, data: plane };
}
