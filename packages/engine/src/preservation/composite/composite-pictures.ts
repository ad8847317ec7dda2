import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import type { Colour } from '../planes/colour.ts';
import { correctRow } from '../tone/correct-row.ts';
import type { ToneModel } from '../tone/tone-model.ts';
import { createRowSampler, type SampledRow } from './create-row-sampler.ts';

/** Options of `compositePictures`. */
export interface CompositeOptions {
  /** What stays. */
  parent: PixelImage;
  /** What is laid over it; same size. */
  result: PixelImage;
  /** Uint8Array, [height, width]: 0 the parent, 255 the result. Set to 0 where the result has nothing to show. */
  weights: Uint8Array;
  /** Where the result lies, in pixels. */
  transform: RegistrationTransform;
  /** What brings it to the parent's tones. */
  tone: ToneModel;
  /** The plain colour that the model painted where the parent is transparent. Absent: it kept transparency, or there was none. */
  backdrop?: Colour | undefined;
  /** Pixels of a fade that would differ by no more than this stay the parent's, in 8-bit steps. Absent: the weights are kept to. */
  tolerance?: number | undefined;
}

/**
 * Lays the result over a copy of the parent. Where the weight is 0 every byte is the parent's, alpha too.
 * Blends with premultiplied alpha: Porter and Duff, "Compositing digital images", 1984.
 */
export function compositePictures(options: CompositeOptions): PixelImage {
  const { parent, result, weights, transform, tone, backdrop, tolerance } = options;
  const { width, height } = parent;
  const data = Uint8ClampedArray.from(parent.data);
  const sampler = createRowSampler(result, transform);
  const channel = (): Float32Array => new Float32Array(width);
  const row: SampledRow = { red: channel(), green: channel(), blue: channel(), alpha: channel() };
  for (let y = 0; y < height; y += 1) {
    let from = width;
    let to = 0;
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) {
      if (weights[at] === 0) continue;
      if (!sampler.covers(x, y)) {
        weights[at] = 0;
        continue;
      }
      if (x < from) from = x;
      to = x + 1;
    }
    if (to === 0) continue;
    sampler.sample({ y, from, to, weights, row });
    if (backdrop) cutOut({ row, from, to, backdrop, parent, y });
    correctRow(tone, {
      colours: [row.red, row.green, row.blue],
      from,
      to,
      x: (from + 0.5) / (width / 2) - 1,
      stepX: 2 / width,
      y: (y + 0.5) / (height / 2) - 1,
    });
    if (tolerance !== undefined) keepFaint({ data, weights, row, start: y * width, from, to }, tolerance);
    blendRow({ data, weights, row, start: y * width, from, to });
  }
  return { width, height, data };
}

interface CutOut {
  row: SampledRow;
  from: number;
  to: number;
  backdrop: Colour;
  parent: PixelImage;
  y: number;
}

/** Colours this near to the backdrop are backdrop, and from the far one on they are not, in 8-bit steps. */
const nearBackdrop = 8;
const farFromBackdrop = 40;

/** Gives back the transparency that a model without an alpha channel painted over: opaque only what is not backdrop. */
function cutOut({ row, from, to, backdrop: [red, green, blue], parent, y }: CutOut): void {
  for (let x = from; x < to; x += 1) {
    const distance = Math.hypot(row.red[x]! - red, row.green[x]! - green, row.blue[x]! - blue);
    const part = Math.min(1, Math.max(0, (distance - nearBackdrop) / (farFromBackdrop - nearBackdrop)));
    row.alpha[x] = Math.max(parent.data[(y * parent.width + x) * 4 + 3]!, 255 * part);
  }
}

interface BlendRow {
  data: Uint8ClampedArray;
  weights: Uint8Array;
  row: SampledRow;
  /** Index of the row's first pixel. */
  start: number;
  from: number;
  to: number;
}

/** Takes pixels out of a fade that nobody could tell from the parent's: exact is worth more. */
function keepFaint({ data, weights, row, start, from, to }: BlendRow, tolerance: number): void {
  for (let x = from; x < to; x += 1) {
    const weight = weights[start + x]!;
    if (weight === 0 || weight === 255) continue;
    const at = (start + x) * 4;
    const most = (tolerance * 255) / weight;
    const isFaint =
      Math.abs(row.red[x]! - data[at]!) <= most &&
      Math.abs(row.green[x]! - data[at + 1]!) <= most &&
      Math.abs(row.blue[x]! - data[at + 2]!) <= most &&
      Math.abs(row.alpha[x]! - data[at + 3]!) <= most;
    if (isFaint) weights[start + x] = 0;
  }
}

function blendRow({ data, weights, row, start, from, to }: BlendRow): void {
  for (let x = from; x < to; x += 1) {
    const weight = weights[start + x]!;
    if (weight === 0) continue;
    const at = (start + x) * 4;
    const over = (weight / 255) * row.alpha[x]!;
    const under = (1 - weight / 255) * data[at + 3]!;
    const alpha = over + under;
    if (alpha > 0) {
      data[at] = (data[at]! * under + row.red[x]! * over) / alpha;
      data[at + 1] = (data[at + 1]! * under + row.green[x]! * over) / alpha;
      data[at + 2] = (data[at + 2]! * under + row.blue[x]! * over) / alpha;
    }
    data[at + 3] = alpha;
  }
}
