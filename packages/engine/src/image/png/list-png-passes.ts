import type { PngFrame } from './png-frame.ts';

/** A set of evenly spaced pixels that are stored together. A picture that is not interlaced has one. */
export interface PngPass {
  /** First column and row. */
  left: number;
  top: number;
  /** Distance between columns and rows. */
  stepX: number;
  stepY: number;
  /** Pixels in a row of the pass, and its rows. */
  width: number;
  height: number;
}

/** Left, top, horizontal and vertical step. Source: PNG Specification, third edition, section 8.1 (Adam7). */
const adam7: [number, number, number, number][] = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
];

/** The passes of a PNG in the order in which they are stored, without empty ones. */
export function listPngPasses({ width, height, isInterlaced }: PngFrame): PngPass[] {
  if (!isInterlaced) return [{ left: 0, top: 0, stepX: 1, stepY: 1, width, height }];
  const passes = adam7.map(([left, top, stepX, stepY]) => ({
    left,
    top,
    stepX,
    stepY,
    width: Math.ceil((width - left) / stepX),
    height: Math.ceil((height - top) / stepY),
  }));
  return passes.filter((pass) => pass.width > 0 && pass.height > 0);
}
