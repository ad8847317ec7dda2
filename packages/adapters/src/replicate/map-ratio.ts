import type { AdapterRequest, WarningEvent } from '@pentimento/engine';

/** `aspect_ratio` for a model that draws a few shapes: the base's own where it can, else the nearest. */
export function mapRatio(
  { size, base }: Pick<AdapterRequest, 'size' | 'base'>,
  ratios: readonly string[],
): { fields: { aspect_ratio?: string }; warnings: WarningEvent[] } {
  if (!size && base && ratios.includes('match_input_image'))
    return { fields: { aspect_ratio: 'match_input_image' }, warnings: [] };
  const wanted = size ?? base;
  if (!wanted) return { fields: {}, warnings: [] };
  const distance = (name: string): number => {
    const [across = 1, down = 1] = name.split(':').map(Number);
    return Math.abs(Math.log(across / down / (wanted.width / wanted.height)));
  };
  const [nearest] = ratios
    .filter((name) => /^\d+:\d+$/.test(name))
    .toSorted((one, other) => distance(one) - distance(other));
  if (nearest === undefined) return { fields: {}, warnings: [] };
  const details = `The model draws shapes, not pixels: ${wanted.width} × ${wanted.height} became ${nearest}.`;
  return {
    fields: { aspect_ratio: nearest },
    warnings: size ? [{ type: 'warning', kind: 'degraded', feature: 'size', details }] : [],
  };
}
