import { okLabDifference } from '../preservation/change/ok-lab-difference.ts';
import { comparisonBackdrop } from '../preservation/planes/find-backdrop.ts';
import { quantile } from '../preservation/planes/quantile.ts';
import { reducePicture } from '../preservation/planes/reduce-picture.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';

/** OKLab distances times 100 of pixels. */
export interface ColourDistances {
  /** Float32Array, [count]. */
  distances: Float32Array;
  /** Uint8Array, [count]: the region's values at the same pixels. Absent: no region. */
  region: Uint8Array | undefined;
}

/** About so many pixels are measured; whole rows are left out beyond. */
const wanted = 300_000;

/** Distances pixel by pixel, transparent ones laid over one colour. Pictures are of one size. */
export function colourDistances(
  parent: PixelImage,
  result: PixelImage,
  region: Uint8Array | undefined,
): ColourDistances {
  const step = Math.max(1, Math.ceil((parent.width * parent.height) / wanted));
  const options = { factor: 1, background: comparisonBackdrop };
  const before = reducePicture(everyRow(parent, step), options);
  const after = reducePicture(everyRow(result, step), options);
  const { lightness, greenRed, blueYellow } = okLabDifference(before, after);
  for (let at = 0; at < lightness.length; at += 1) {
    const [light, red, yellow] = [lightness[at]!, greenRed[at]!, blueYellow[at]!];
    lightness[at] = Math.sqrt(light * light + red * red + yellow * yellow);
  }
  return { distances: lightness, region: region && everyRowOf(region, parent.width, step) };
}

/** Percentiles over a region: its inside (`valid` 1), or everything without one. */
export function distancePercentiles(
  distances: Float32Array,
  valid: Uint8Array | undefined,
): { p50: number; p95: number; p99: number } {
  const options = valid ? { limit: 128, valid } : { limit: 128 };
  const [p50 = 0, p95 = 0, p99 = 0] = quantile(distances, [0.5, 0.95, 0.99], options);
  const floor = 128 / 2048;
  const clean = (value: number): number => (value <= floor ? 0 : value);
  return { p50: clean(p50), p95: clean(p95), p99: clean(p99) };
}

function everyRow({ width, height, data }: PixelImage, step: number): PixelImage {
  if (step === 1) return { width, height, data };
  const rows = everyRowOf(data, width * 4, step);
  return { width, height: rows.length / (width * 4), data: rows };
}

function everyRowOf<Bytes extends Uint8Array | Uint8ClampedArray>(
  data: Bytes,
  rowLength: number,
  step: number,
): Bytes {
  if (step === 1) return data;
  const count = Math.ceil(data.length / rowLength / step);
  const rows = data.slice(0, count * rowLength) as Bytes;
  for (let row = 0; row < count; row += 1)
    rows.set(data.subarray(row * step * rowLength, (row * step + 1) * rowLength), row * rowLength);
  return rows;
}
