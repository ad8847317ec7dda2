import { type ImageMask, readImageHeader } from '@pentimento/engine';
import { createNodeImageCodec } from '@pentimento/engine/node';

const codec = createNodeImageCodec();

/** How a provider writes "may change": where the mask is transparent, or where it is white. */
export type MaskPolarity = 'transparent' | 'white';

/** A provider's mask turned back into ours: 255 = may change. */
export async function readMask(bytes: Uint8Array, polarity: MaskPolarity): Promise<ImageMask> {
  const { width, height, data: pixels } = await codec.decode({ bytes, ...readImageHeader(bytes) });
  const data = new Uint8Array(width * height);
  for (let index = 0; index < data.length; index += 1) {
    data[index] = polarity === 'white' ? (pixels[index * 4] ?? 0) : 255 - (pixels[index * 4 + 3] ?? 0);
  }
  return { width, height, data };
}
