import type { ModelPricing } from '@pentimento/engine';

interface Size {
  readonly width: number;
  readonly height: number;
}

const megapixel = 1024 * 1024;

/**
 * What results cost by a published price, in US dollars, where the provider does not say: each result, and each megapixel begun.
 * Undefined: the price is not known.
 */
export function costOf(
  pricing: ModelPricing | undefined,
  { images, sent = [] }: { images: readonly Size[]; sent?: readonly Size[] },
): number | undefined {
  if (!pricing) return undefined;
  const { perImageUsd = 0, perMegapixelUsd = 0 } = pricing;
  const megapixels = [...images, ...sent].reduce(
    (sum, { width, height }) => sum + Math.ceil((width * height) / megapixel),
    0,
  );
  return images.length * perImageUsd + megapixels * perMegapixelUsd;
}
