import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import { ratioOf, sideOf } from './list-sizes.ts';
import type { OpenrouterModel } from './openrouter-model.ts';

/** Size of a result in the API's words. Nothing: the model decides. */
export interface MappedSize {
  aspect_ratio?: string;
  resolution?: string;
  warnings: WarningEvent[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shapes this near are one: 0.02 is about 20 pixels in a thousand. */
const sameShape = 0.02;

/** The shape and resolution to ask for: those of the wanted size, else the base's. */
export function mapSize(
  { size, base }: Pick<AdapterRequest, 'size' | 'base'>,
  { model, resolution }: { model: OpenrouterModel; resolution: string | undefined },
): MappedSize {
  const wanted = size ?? base;
  if (!wanted) return { ...(resolution && { resolution }), warnings: [] };
  const aspectRatio = nearestRatio(wanted, model);
  const isMade = aspectRatio !== undefined && distance(aspectRatio, wanted) < sameShape;
  // The base's own shape is best left to the model when it has no name: a near one would crop.
  const isNamed = aspectRatio !== undefined && (size !== undefined || isMade);
  const nearest = resolution ?? nearestResolution(wanted, model);
  return {
    ...(isNamed && { aspect_ratio: aspectRatio }),
    ...(nearest !== undefined && { resolution: nearest }),
    warnings: size && !isMade ? [warnOfSize(size, aspectRatio)] : [],
  };
}

function distance(aspectRatio: string, { width, height }: Size): number {
  return Math.abs(Math.log(ratioOf(aspectRatio) / (width / height)));
}

function nearestRatio(wanted: Size, { aspectRatios }: OpenrouterModel): string | undefined {
  const [first, ...others] = aspectRatios;
  if (first === undefined) return undefined;
  return others.reduce((best, one) => (distance(one, wanted) < distance(best, wanted) ? one : best), first);
}

/** The smallest resolution that loses nothing to speak of, else the largest there is. */
function nearestResolution({ width, height }: Size, { resolutions }: OpenrouterModel): string | undefined {
  const side = Math.sqrt(width * height) * 0.9;
  const rising = resolutions.toSorted((one, other) => sideOf(one) - sideOf(other));
  return rising.find((resolution) => sideOf(resolution) >= side) ?? rising.at(-1);
}

function warnOfSize({ width, height }: Size, aspectRatio: string | undefined): WarningEvent {
  const done = aspectRatio === undefined ? 'it chooses one of its own' : `it was asked for ${aspectRatio}`;
  const details = `The model cannot make ${width} × ${height}: ${done}.`;
  return { type: 'warning', kind: 'degraded', feature: 'size', details };
}
