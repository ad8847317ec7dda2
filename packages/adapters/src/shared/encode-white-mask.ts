import { type AdapterRequest, encodeMask } from '@pentimento/engine';

/** The mask as a PNG, white where the base may change: everywhere without one. For models that must be given a mask. */
export function encodeWhiteMask({ mask, base }: Pick<AdapterRequest, 'mask' | 'base'>): Promise<Uint8Array> {
  if (mask) return encodeMask(mask);
  const { width, height } = base ?? { width: 1, height: 1 };
  return encodeMask({ width, height, data: new Uint8Array(width * height).fill(255) });
}
