import type { Resolution, Shape } from '../shared/shapes/shape.ts';

/**
 * Shapes by their names. A shape has as many pixels as the square, in multiples of 16: the vendors' own sizes differ by some
 * pixels, and OpenRouter does not list them. The square comes first.
 */
export function readShapes(names: readonly string[]): Shape[] {
  return names
    .filter((name) => /^[\d.]+:[\d.]+$/.test(name))
    .map((aspectRatio) => {
      const [across = 1, down = 1] = aspectRatio.split(':').map(Number);
      const side = Math.sqrt(across / down) * 1024;
      return { aspectRatio, width: toMultiple(side), height: toMultiple(1024 ** 2 / side) };
    })
    .toSorted((one, other) => Number(other.aspectRatio === '1:1') - Number(one.aspectRatio === '1:1'));
}

/** Resolutions by their names, such as `512` and `2K`, smallest first. */
export function readResolutions(names: readonly string[]): Resolution[] {
  return names
    .map((name) => ({ name, scale: name.endsWith('K') ? Number.parseFloat(name) : Number(name) / 1024 }))
    .filter(({ scale }) => scale > 0)
    .toSorted((one, other) => one.scale - other.scale);
}

function toMultiple(pixels: number): number {
  return Math.round(pixels / 16) * 16;
}
