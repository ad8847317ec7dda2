import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import type { GoogleModel, ImageSize } from './google-model.ts';
import { scales } from './models.ts';
import type { Shape } from './shapes.ts';

/** Size of a result in the API's words. Nothing: the model's default, or the shape of the first picture. */
export interface MappedSize {
  readonly aspectRatio?: string;
  readonly imageSize?: ImageSize;
  readonly warnings: WarningEvent[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shapes this near are one: 0.02 is about 20 pixels in a thousand. */
const sameShape = 0.02;

/** The shape and resolution to ask for. */
export function mapSize(
  { size, base }: Pick<AdapterRequest, 'size' | 'base'>,
  { model, imageSize }: { model: GoogleModel; imageSize: ImageSize | undefined },
): MappedSize {
  const wanted = size ?? base;
  if (!wanted) return { ...(imageSize && imageSize !== '1K' && { imageSize }), warnings: [] };
  const resolution = imageSize ?? nearestImageSize(wanted, model);
  const shape = nearestShape(wanted, model);
  // With a picture the result takes its shape; naming one that is only near would crop it.
  const followsBase = base !== undefined && distance(base, wanted) < sameShape;
  return {
    ...(!followsBase && { aspectRatio: shape.aspectRatio }),
    ...(resolution !== '1K' && { imageSize: resolution }),
    warnings: size ? warnOfSize(size, { shape, resolution, model }) : [],
  };
}

function distance(one: Size, other: Size): number {
  return Math.abs(Math.log(one.width / one.height / (other.width / other.height)));
}

function nearestShape(wanted: Size, { shapes }: GoogleModel): Shape {
  return shapes.reduce((best, shape) => (distance(shape, wanted) < distance(best, wanted) ? shape : best));
}

/** The smallest resolution that loses nothing to speak of, else the largest there is. */
function nearestImageSize({ width, height }: Size, { imageSizes }: GoogleModel): ImageSize {
  const side = Math.sqrt(width * height) * 0.9;
  return imageSizes.find((imageSize) => 1024 * scales[imageSize] >= side) ?? imageSizes.at(-1) ?? '1K';
}

function warnOfSize(
  size: Size,
  { shape, resolution, model }: { shape: Shape; resolution: ImageSize; model: GoogleModel },
): WarningEvent[] {
  const [width, height] = [shape.width * scales[resolution], shape.height * scales[resolution]];
  if (width === size.width && height === size.height) return [];
  const details = `${model.descriptor.label} cannot make ${size.width} × ${size.height}: it was asked for ${width} × ${height}.`;
  return [{ type: 'warning', kind: 'degraded', feature: 'size', details }];
}
