import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import { nearestRatio } from '../shared/nearest-ratio.ts';

/** `aspect_ratio` for a model that draws a few shapes: the base's own where it can, else the nearest. */
export function mapRatio(
  { size, base }: Pick<AdapterRequest, 'size' | 'base'>,
  names: readonly string[],
): { fields: { aspect_ratio?: string }; warnings: WarningEvent[] } {
  if (!size && base && names.includes('match_input_image'))
    return { fields: { aspect_ratio: 'match_input_image' }, warnings: [] };
  const wanted = size ?? base;
  const [first, ...others] = names.filter((name) => /^\d+:\d+$/.test(name));
  if (!wanted || first === undefined) return { fields: {}, warnings: [] };
  const nearest = nearestRatio(wanted, [first, ...others]);
  const details = `The model draws shapes, not pixels: ${wanted.width} × ${wanted.height} became ${nearest}.`;
  return {
    fields: { aspect_ratio: nearest },
    warnings: size ? [{ type: 'warning', kind: 'degraded', feature: 'size', details }] : [],
  };
}
