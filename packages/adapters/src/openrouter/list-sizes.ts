/** Length of the side of a square in a resolution, in pixels. */
export function sideOf(resolution: string): number {
  return resolution.endsWith('K')
    ? Number.parseInt(resolution, 10) * 1024
    : Number.parseInt(resolution, 10) || 1024;
}

/** Width ÷ height of a shape such as `16:9`. */
export function ratioOf(aspectRatio: string): number {
  const [width = 1, height = 1] = aspectRatio.split(':').map(Number);
  return width / height;
}

/**
 * The sizes that shapes and resolutions stand for: as many pixels as the square has, in multiples of 16. The vendors' own differ
 * by some pixels, and OpenRouter does not list them.
 */
export function listSizes(
  aspectRatios: readonly string[],
  resolutions: readonly string[],
): [number, number][] {
  const shapes = aspectRatios.length > 0 ? aspectRatios.toSorted(squareFirst) : ['1:1'];
  const sides = (resolutions.length > 0 ? resolutions : ['1K']).map(sideOf).toSorted(usualFirst);
  return sides.flatMap((side) => shapes.map((shape) => sizeOf(side, ratioOf(shape))));
}

function sizeOf(side: number, ratio: number): [number, number] {
  const near = (value: number): number => Math.round(value / 16) * 16;
  return [near(side * Math.sqrt(ratio)), near(side / Math.sqrt(ratio))];
}

/** The first size is what is made when nobody asks for one. */
function squareFirst(one: string, other: string): number {
  return Number(other === '1:1') - Number(one === '1:1');
}

function usualFirst(one: number, other: number): number {
  return Number(other === 1024) - Number(one === 1024) || one - other;
}
