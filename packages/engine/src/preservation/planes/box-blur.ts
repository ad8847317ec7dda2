import type { Plane } from './plane.ts';

/** Options of `boxBlur`. */
export interface BoxBlurOptions {
  /** The box is 2 × radius + 1 pixels wide and high. Integer, at least 0. */
  radius: number;
  /** How often, 1 unless given. Two boxes are a tent, three nearly a Gaussian. */
  passes?: number;
}

/** Mean over a square around each pixel; the border is repeated outwards. Its time does not depend on the radius. */
export function boxBlur(plane: Plane, { radius, passes = 1 }: BoxBlurOptions): Plane {
  const { width, height } = plane;
  const across = Math.min(radius, width - 1);
  const down = Math.min(radius, height - 1);
  const middle = new Float32Array(width * height);
  const data = new Float32Array(width * height);
  let source = plane.data;
  for (let pass = 0; pass < passes; pass += 1) {
    blurRows({ from: source, to: middle, width, height, radius: across });
    blurColumns({ from: middle, to: data, width, height, radius: down });
    source = data;
  }
  return { width, height, data };
}

interface Pass {
  from: Float32Array;
  to: Float32Array;
  width: number;
  height: number;
  radius: number;
}

function blurRows({ from, to, width, height, radius }: Pass): void {
  const scale = 1 / (2 * radius + 1);
  const last = width - 1;
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    let sum = from[start]! * (radius + 1);
    for (let x = 1; x <= radius; x += 1) sum += from[start + x]!;
    // Three stretches: the middle one, nearly all of a row, needs no look at the borders.
    const firstInner = Math.min(radius, width);
    const lastInner = Math.max(firstInner, width - radius - 1);
    for (let x = 0; x < firstInner; x += 1) {
      to[start + x] = sum * scale;
      sum += from[start + Math.min(last, x + radius + 1)]! - from[start]!;
    }
    for (let at = start + firstInner; at < start + lastInner; at += 1) {
      to[at] = sum * scale;
      sum += from[at + radius + 1]! - from[at - radius]!;
    }
    for (let x = lastInner; x < width; x += 1) {
      to[start + x] = sum * scale;
      sum += from[start + last]! - from[start + Math.max(0, x - radius)]!;
    }
  }
}

/** Whole rows at a time, so that memory is read in its order. */
function blurColumns({ from, to, width, height, radius }: Pass): void {
  const scale = 1 / (2 * radius + 1);
  const last = (height - 1) * width;
  const sums = new Float64Array(width);
  for (let x = 0; x < width; x += 1) {
    let sum = from[x]! * (radius + 1);
    for (let y = 1; y <= radius; y += 1) sum += from[y * width + x]!;
    sums[x] = sum;
  }
  for (let y = 0; y < height; y += 1) {
    const start = y * width;
    const enter = Math.min((y + radius + 1) * width, last);
    const leave = Math.max((y - radius) * width, 0);
    for (let x = 0; x < width; x += 1) {
      const sum = sums[x]!;
      to[start + x] = sum * scale;
      sums[x] = sum + from[enter + x]! - from[leave + x]!;
    }
  }
}
