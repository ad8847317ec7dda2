import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import { chooseShape } from '../shared/shapes/choose-shape.ts';
import type { GoogleModel } from './google-model.ts';

/** Size of a result in the API's words. Nothing: the model's default, or the shape of the first picture. */
export interface MappedSize {
  readonly aspectRatio?: string;
  readonly imageSize?: string;
  readonly warnings: WarningEvent[];
}

/** The shape and resolution to ask for. `1K` is what all models make, and some take no other word for it. */
export function mapSize(
  request: Pick<AdapterRequest, 'size' | 'base'>,
  { model, imageSize }: { model: GoogleModel; imageSize: string | undefined },
): MappedSize {
  const { shapes, resolutions, descriptor } = model;
  const { resolution, ...chosen } = chooseShape(request, {
    shapes,
    resolutions,
    resolution: imageSize,
    label: descriptor.label,
  });
  return { ...chosen, ...(resolution && resolution !== '1K' && { imageSize: resolution }) };
}
