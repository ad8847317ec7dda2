import type { ModelDescriptor } from '../protocol/model-descriptor.ts';

/** What a request is expected to cost, in US dollars; undefined when the model's price is not known. */
export function estimateCostUsd(
  model: ModelDescriptor,
  request: { candidates: number; size?: { width: number; height: number } },
): number | undefined {
  const { pricing, capabilities } = model;
  if (!pricing || (pricing.perImageUsd === undefined && pricing.perMegapixelUsd === undefined))
    return undefined;
  const size = request.size ?? defaultSize(capabilities.size);
  const megapixels = (size.width * size.height) / 1e6;
  return request.candidates * ((pricing.perImageUsd ?? 0) + megapixels * (pricing.perMegapixelUsd ?? 0));
}

function defaultSize(size: ModelDescriptor['capabilities']['size']): { width: number; height: number } {
  if ('list' in size) return { width: size.list[0]?.[0] ?? 0, height: size.list[0]?.[1] ?? 0 };
  const side = Math.sqrt(Math.min(size.maxPixels, Math.max(size.minPixels, 1024 * 1024)));
  return { width: side, height: side };
}
