interface Size {
  readonly width: number;
  readonly height: number;
}

/** How far a size is from a shape such as `16:9`: 0 is the same, 0.01 a hundredth of a side. */
export function distanceToRatio({ width, height }: Size, name: string): number {
  const [across = 1, down = 1] = name.split(':').map(Number);
  return Math.abs(Math.log((width * down) / (height * across)));
}

/** The shape that is nearest to a size. */
export function nearestRatio<Name extends string>(size: Size, names: readonly [Name, ...Name[]]): Name {
  return names.reduce((best, name) =>
    distanceToRatio(size, name) < distanceToRatio(size, best) ? name : best,
  );
}
