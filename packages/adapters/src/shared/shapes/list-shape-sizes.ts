import type { ShapeChoice } from './shape.ts';

/** All sizes in pixels, the usual ones (scale 1) first: the first of all is what a model makes when nobody asks. */
export function listShapeSizes({ shapes, resolutions }: ShapeChoice): [number, number][] {
  const scales = resolutions.length > 0 ? resolutions.map(({ scale }) => scale) : [1];
  const usualFirst = scales.toSorted((one, other) => Number(other === 1) - Number(one === 1) || one - other);
  return usualFirst.flatMap((scale) =>
    shapes.map(({ width, height }): [number, number] => [width * scale, height * scale]),
  );
}
