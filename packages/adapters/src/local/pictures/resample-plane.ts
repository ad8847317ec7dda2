import type { Plane } from './plane.ts';

/** Which inputs make an output, and by how much. */
interface Taps {
  first: number;
  weights: number[];
}

/** Resizes a plane, each direction by itself: area average when it shrinks, bilinear when it grows. */
export function resamplePlane(plane: Plane, width: number, height: number): Plane {
  if (plane.width === width && plane.height === height) return plane;
  const columns = taps(plane.width, width);
  const rows = taps(plane.height, height);
  const wide = new Float32Array(width * plane.height);
  for (let y = 0; y < plane.height; y++) {
    for (let x = 0; x < width; x++) wide[y * width + x] = blend(plane.data, y * plane.width, 1, columns[x]);
  }
  const data = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = blend(wide, x, width, rows[y]);
  }
  return { width, height, data };
}

function blend(data: Float32Array, start: number, stride: number, tap: Taps | undefined): number {
  let sum = 0;
  if (tap === undefined) return sum;
  for (let index = 0; index < tap.weights.length; index++) {
    sum += (data[start + (tap.first + index) * stride] ?? 0) * (tap.weights[index] ?? 0);
  }
  return sum;
}

function taps(from: number, to: number): Taps[] {
  return Array.from({ length: to }, (_, index) =>
    from > to ? areaTaps(from, to, index) : bilinearTaps(from, to, index),
  );
}

function areaTaps(from: number, to: number, index: number): Taps {
  const scale = from / to;
  const start = index * scale;
  const end = Math.min(from, start + scale);
  const first = Math.floor(start);
  const weights: number[] = [];
  for (let input = first; input < end; input++) {
    weights.push((Math.min(end, input + 1) - Math.max(start, input)) / scale);
  }
  return { first, weights };
}

function bilinearTaps(from: number, to: number, index: number): Taps {
  const centre = Math.min(Math.max(((index + 0.5) * from) / to - 0.5, 0), from - 1);
  const first = Math.floor(centre);
  const share = centre - first;
  return share === 0 ? { first, weights: [1] } : { first, weights: [1 - share, share] };
}
