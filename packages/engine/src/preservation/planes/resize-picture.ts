import type { PixelImage } from '../../protocol/pixel-image.ts';

/** A size in pixels. */
export interface PictureSize {
  /** Width in pixels, at least 1. */
  width: number;
  /** Height in pixels, at least 1. */
  height: number;
}

/**
 * Resamples a picture: Catmull–Rom, widened by the scale when it becomes smaller, with the alpha premultiplied.
 * Source: Keys, "Cubic convolution interpolation for digital image processing", 1981 (a = −½).
 */
export function resizePicture(picture: PixelImage, { width, height }: PictureSize): PixelImage {
  if (picture.width === width && picture.height === height) return picture;
  const isOpaque = picture.data.every((value, at) => at % 4 !== 3 || value === 255);
  const source = isOpaque ? picture.data : premultiply(picture.data);
  const across = listTaps(picture.width, width);
  const middle = new Uint8ClampedArray(width * picture.height * 4);
  for (let y = 0, to = 0; y < picture.height; y += 1) {
    const start = y * picture.width;
    for (let x = 0; x < width; x += 1, to += 4)
      addTaps({ source, start, stride: 1, taps: across, index: x, target: middle, to });
  }
  const down = listTaps(picture.height, height);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 4)
      addTaps({ source: middle, start: x, stride: width, taps: down, index: y, target: data, to });
  }
  return { width, height, data: isOpaque ? data : divideByAlpha(data) };
}

interface Taps {
  /** How many source pixels one target pixel reads. */
  count: number;
  /** Int32Array, [target]: the first one; may lie outside. */
  first: Int32Array;
  /** Float32Array, [target, count]; rows sum to 1. */
  shares: Float32Array;
  /** Pixels in the source. */
  length: number;
}

function listTaps(length: number, target: number): Taps {
  const scale = length / target;
  const stretch = Math.max(1, scale);
  const count = Math.ceil(4 * stretch) + 1;
  const first = new Int32Array(target);
  const shares = new Float32Array(target * count);
  for (let to = 0; to < target; to += 1) {
    const centre = (to + 0.5) * scale - 0.5;
    first[to] = Math.ceil(centre - 2 * stretch);
    let sum = 0;
    for (let tap = 0; tap < count; tap += 1) {
      const share = catmullRom((first[to]! + tap - centre) / stretch);
      shares[to * count + tap] = share;
      sum += share;
    }
    for (let tap = 0; tap < count; tap += 1) shares[to * count + tap]! /= sum;
  }
  return { count, first, shares, length };
}

function catmullRom(position: number): number {
  const x = Math.abs(position);
  if (x < 1) return (1.5 * x - 2.5) * x * x + 1;
  if (x < 2) return ((-0.5 * x + 2.5) * x - 4) * x + 2;
  return 0;
}

interface TapSum {
  source: Uint8ClampedArray;
  /** Pixel where the row or column begins. */
  start: number;
  /** Pixels between two of it. */
  stride: number;
  taps: Taps;
  index: number;
  target: Uint8ClampedArray;
  /** Byte to write to. */
  to: number;
}

function addTaps({ source, start, stride, taps, index, target, to }: TapSum): void {
  const { count, first, shares, length } = taps;
  let red = 0;
  let green = 0;
  let blue = 0;
  let alpha = 0;
  for (let tap = 0; tap < count; tap += 1) {
    const share = shares[index * count + tap]!;
    if (share === 0) continue;
    const wanted = first[index]! + tap;
    const at = (start + (wanted < 0 ? 0 : wanted >= length ? length - 1 : wanted) * stride) * 4;
    red += share * source[at]!;
    green += share * source[at + 1]!;
    blue += share * source[at + 2]!;
    alpha += share * source[at + 3]!;
  }
  target[to] = red;
  target[to + 1] = green;
  target[to + 2] = blue;
  target[to + 3] = alpha;
}

function premultiply(data: Uint8ClampedArray): Uint8ClampedArray {
  const product = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]! / 255;
    for (let channel = 0; channel < 3; channel += 1) product[at + channel] = data[at + channel]! * alpha;
    product[at + 3] = data[at + 3]!;
  }
  return product;
}

function divideByAlpha(data: Uint8ClampedArray): Uint8ClampedArray {
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = (data[at + channel]! * 255) / alpha;
  }
  return data;
}
