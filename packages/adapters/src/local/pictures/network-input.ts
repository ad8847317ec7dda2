import type { ImageMask, PixelImage } from '@pentimento/engine';
import { colourPlanes } from './colour-planes.ts';
import type { Frame } from './frame.ts';
import { placeInFrame } from './place-in-frame.ts';

/** Values of black and white in the network. */
export type PixelRange = readonly [black: number, white: number];

/** The base as the network reads it: `Float32Array [1, 3, height, width]`, NCHW, values in `range`. */
export function sourceTensor(base: PixelImage, frame: Frame, [black, white]: PixelRange): Float32Array {
  const area = frame.width * frame.height;
  const tensor = new Float32Array(area * 3);
  for (const [channel, plane] of colourPlanes(base).entries()) {
    const values = placeInFrame(plane, frame).data;
    tensor.set(
      values.map((value) => (value / 255) * (white - black) + black),
      channel * area,
    );
  }
  return tensor;
}

/** The mask as the network reads it: `Float32Array [1, 1, height, width]`, 1 = may change. Without one: all ones. */
export function maskTensor(mask: ImageMask | undefined, frame: Frame): Float32Array {
  if (mask === undefined) return new Float32Array(frame.width * frame.height).fill(1);
  const { width, height } = mask;
  return placeInFrame({ width, height, data: Float32Array.from(mask.data, (value) => value / 255) }, frame)
    .data;
}
