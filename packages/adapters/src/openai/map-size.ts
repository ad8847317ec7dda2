import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import type { OpenaiModel } from './openai-model.ts';

const longestEdge = 3840;

/** The `size` parameter: the one asked for, else the base's where the model can make it, else the provider's choice. */
export function mapSize(
  { size, base }: Pick<AdapterRequest, 'size' | 'base'>,
  model: OpenaiModel,
): { size: string; warnings: WarningEvent[] } {
  const wanted = size ?? base;
  if (!wanted) return { size: 'auto', warnings: [] };
  if (isMakeable(wanted, model)) return { size: `${wanted.width}x${wanted.height}`, warnings: [] };
  const details = `${model.descriptor.label} cannot make ${wanted.width} × ${wanted.height}: it chose a size of its own.`;
  return { size: 'auto', warnings: [{ type: 'warning', kind: 'degraded', feature: 'size', details }] };
}

function isMakeable(
  { width, height }: { width: number; height: number },
  { descriptor }: OpenaiModel,
): boolean {
  const { size } = descriptor.capabilities;
  if ('list' in size) return size.list.some((entry) => entry[0] === width && entry[1] === height);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const pixels = width * height;
  return (
    width % size.multipleOf === 0 &&
    height % size.multipleOf === 0 &&
    long <= longestEdge &&
    long / short <= size.maxRatio &&
    pixels >= size.minPixels &&
    pixels <= size.maxPixels
  );
}
