import type { PixelImage } from '@pentimento/engine';

/** Options of `tensorToPixels`. */
export interface TensorPixels {
  /** `Float32Array [1, 3, height, width]`, NCHW, values in `range`. */
  tensor: Float32Array;
  width: number;
  height: number;
  /** Values of black and white. */
  range: readonly [number, number];
}

/** An opaque 8-bit picture from a network's output; values outside the range are clipped. */
export function tensorToPixels({ tensor, width, height, range: [black, white] }: TensorPixels): PixelImage {
  const area = width * height;
  const data = new Uint8ClampedArray(area * 4);
  const scale = 255 / (white - black);
  for (let index = 0; index < area; index++) {
    for (let channel = 0; channel < 3; channel++) {
      data[index * 4 + channel] = Math.round(((tensor[channel * area + index] ?? 0) - black) * scale);
    }
    data[index * 4 + 3] = 255;
  }
  return { width, height, data };
}
