import type { AdapterRequest, WarningEvent } from '@pentimento/engine';
import type { Resolution, Shape, ShapeChoice } from './shape.ts';

/** How to choose. */
export interface ChooseShapeOptions extends ShapeChoice {
  /** Name of the resolution that the person asked for. Undefined: the one nearest to the wanted size. */
  readonly resolution: string | undefined;
  /** Name of the model, for warnings. */
  readonly label: string;
}

/** What to ask for. Absent: the model decides; with a picture, it takes its shape. */
export interface ChosenShape {
  readonly aspectRatio?: string;
  readonly resolution?: string;
  readonly warnings: WarningEvent[];
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Shapes this near are one: 0.02 is about 20 pixels in a thousand. */
const sameShape = 0.02;
/** Pixels along a side of a square at scale 1. */
const usualSide = 1024;

/**
 * The shape and resolution for a wanted size, else for the base's. The base's own shape is not named: the results of all these
 * models follow it, and a name that is only near would crop.
 */
export function chooseShape(
  { size, base }: Pick<AdapterRequest, 'size' | 'base'>,
  { shapes, resolutions, resolution, label }: ChooseShapeOptions,
): ChosenShape {
  const wanted = size ?? base;
  if (!wanted) return { ...(resolution && { resolution }), warnings: [] };
  const shape = nearestShape(wanted, shapes);
  const nearest =
    resolutions.find(({ name }) => name === resolution) ?? nearestResolution(wanted, resolutions);
  const followsBase = base !== undefined && distance(base, wanted) < sameShape;
  const name = resolution ?? nearest?.name;
  return {
    ...(shape && !followsBase && { aspectRatio: shape.aspectRatio }),
    ...(name !== undefined && { resolution: name }),
    warnings: size ? warnOfSize(size, { shape, scale: nearest?.scale ?? 1, label }) : [],
  };
}

function distance(one: Size, other: Size): number {
  return Math.abs(Math.log(one.width / one.height / (other.width / other.height)));
}

function nearestShape(wanted: Size, [first, ...others]: readonly Shape[]): Shape | undefined {
  if (!first) return undefined;
  return others.reduce((best, one) => (distance(one, wanted) < distance(best, wanted) ? one : best), first);
}

/** The smallest resolution that loses nothing to speak of, else the largest there is. */
function nearestResolution(
  { width, height }: Size,
  resolutions: readonly Resolution[],
): Resolution | undefined {
  const side = Math.sqrt(width * height) * 0.9;
  return resolutions.find(({ scale }) => usualSide * scale >= side) ?? resolutions.at(-1);
}

function warnOfSize(
  { width, height }: Size,
  { shape, scale, label }: { shape: Shape | undefined; scale: number; label: string },
): WarningEvent[] {
  if (shape && shape.width * scale === width && shape.height * scale === height) return [];
  const instead = shape
    ? `it was asked for ${shape.width * scale} × ${shape.height * scale}`
    : 'it chooses a size of its own';
  const details = `${label} cannot make ${width} × ${height}: ${instead}.`;
  return [{ type: 'warning', kind: 'degraded', feature: 'size', details }];
}
