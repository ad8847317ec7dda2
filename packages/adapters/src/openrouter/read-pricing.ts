import type { ModelPricing } from '@pentimento/engine';
import * as v from 'valibot';

/** One line of a price list. */
export const pricingLine = v.object({
  billable: v.string(),
  unit: v.string(),
  cost_usd: v.number(),
  variant: v.nullish(v.string()),
});

type PricingLine = v.InferOutput<typeof pricingLine>;

/** Variants that are made when nobody asks for another, most usual first. */
const usual = ['1K', 'medium', '2K'];

/**
 * What one result of the default size costs: of several endpoints the dearest, so that a cap holds whichever is taken. Undefined
 * where tokens are counted: how many a picture takes is not said.
 */
export function readPricing(endpoints: readonly PricingLine[][], now: Date): ModelPricing | undefined {
  const prices = endpoints.map(priceOf).filter((price) => price !== undefined);
  if (prices.length === 0 || prices.length < endpoints.length) return undefined;
  const dearest = prices.reduce((one, other) => (estimate(other) > estimate(one) ? other : one));
  return { ...dearest, asOf: now.toISOString().slice(0, 10) };
}

function priceOf(lines: readonly PricingLine[]): ModelPricing | undefined {
  const results = lines.filter(({ billable }) => billable === 'output_image');
  const line = findUsual(results);
  const perRequest = lines.find(({ unit }) => unit === 'request')?.cost_usd;
  switch (line?.unit) {
    case 'image':
    case 'request':
      return { perImageUsd: line.cost_usd };
    case 'megapixel':
      return { ...(perRequest !== undefined && { perImageUsd: perRequest }), perMegapixelUsd: line.cost_usd };
    default:
      return line === undefined && perRequest !== undefined ? { perImageUsd: perRequest } : undefined;
  }
}

function findUsual(lines: readonly PricingLine[]): PricingLine | undefined {
  const plain = lines.find(({ variant }) => !variant);
  return (
    plain ?? usual.map((name) => lines.find(({ variant }) => variant === name)).find(Boolean) ?? lines[0]
  );
}

function estimate({ perImageUsd = 0, perMegapixelUsd = 0 }: ModelPricing): number {
  return perImageUsd + perMegapixelUsd;
}
