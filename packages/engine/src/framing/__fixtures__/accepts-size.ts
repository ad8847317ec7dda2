import type { PictureSize } from '../../preservation/planes/resize-picture.ts';
import type { SizeCapability } from '../../protocol/capabilities.ts';

/** Whether a model takes a size, as its capabilities say. */
export function acceptsSize({ width, height }: PictureSize, capability: SizeCapability): boolean {
  if ('list' in capability) return capability.list.some(([across, down]) => across === width && down === height);
  const { multipleOf, minPixels, maxPixels, maxRatio } = capability;
  return (
    width % multipleOf === 0 &&
    height % multipleOf === 0 &&
    width * height >= minPixels &&
    width * height <= maxPixels &&
    Math.max(width, height) <= maxRatio * Math.min(width, height)
  );
}
