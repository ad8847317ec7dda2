import type { Plane } from '../planes/plane.ts';
import { samplePlane } from './sample-plane.ts';

/** Options of `edgeSquare`. */
export interface EdgeSquareOptions {
  /** Side of the square, a power of two. */
  size: number;
  /** How much of the picture the square shows, in each direction: 1 all of it, below 1 its middle. */
  scale: number;
}

/** An edge stronger than this counts as this strong, in 8-bit steps a pixel: one hard contour must not outweigh the rest. */
const strongestEdge = 40;

/**
 * The strength of the edges of a plane, squeezed into a square and faded out towards its border (Hann window):
 * what phase correlation compares, because edges outlive a change of tone.
 *
 * @returns Float64Array, [size, size].
 */
export function edgeSquare(plane: Plane, { size, scale }: EdgeSquareOptions): Float64Array {
  const square = new Float64Array(size * size);
  for (let y = 0, at = 0; y < size; y += 1) {
    const row = ((y + 0.5 - size / 2) * scale * plane.height) / size + plane.height / 2 - 0.5;
    for (let x = 0; x < size; x += 1, at += 1) {
      const column = ((x + 0.5 - size / 2) * scale * plane.width) / size + plane.width / 2 - 0.5;
      square[at] = samplePlane(plane, column, row);
    }
  }
  const fade = Float64Array.from(
    { length: size },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 0.5)) / size),
  );
  const edges = new Float64Array(size * size);
  for (let y = 1; y < size - 1; y += 1) {
    for (let x = 1, at = y * size + 1; x < size - 1; x += 1, at += 1) {
      const across = square[at + 1]! - square[at - 1]!;
      const down = square[at + size]! - square[at - size]!;
      const strength = Math.sqrt(across * across + down * down);
      edges[at] = (strength > strongestEdge ? strongestEdge : strength) * fade[x]! * fade[y]!;
    }
  }
  return edges;
}
