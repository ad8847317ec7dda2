import type { ImageMask } from '@pentimento/engine';
import { encodePng } from '@pentimento/engine/png';

/**
 * A mask as a transparent picture: alpha 0 where it may change. What is half-transparent does not count as free at the provider,
 * so everything that may change at all is made fully transparent; the engine blends the edges itself.
 */
export function maskToAlphaPng({ width, height, data }: ImageMask): Promise<Uint8Array> {
  return encodePng({
    width,
    height,
    channels: 4,
    readRow: (y) => {
      const row = new Uint8Array(width * 4);
      for (let x = 0; x < width; x += 1) row[x * 4 + 3] = data[y * width + x] === 0 ? 255 : 0;
      return row;
    },
  });
}
