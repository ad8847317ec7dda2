import { ImageFormatProblem } from '../image-format-problem.ts';
import type { PngFrame } from './png-frame.ts';

/** Writes one pixel of a stored row as RGBA. */
type ExpandPixel = (row: Uint8Array, column: number, pixels: Uint8ClampedArray, to: number) => void;

/** How samples lie in a pixel, per colour type. */
export const samplesPerPixel: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads sample `index` of a row, unscaled. */
function createSampleReader(bitDepth: number): (row: Uint8Array, index: number) => number {
  if (bitDepth === 8) return (row, index) => row[index] as number;
  if (bitDepth === 16)
    return (row, index) => ((row[index * 2] as number) << 8) | (row[index * 2 + 1] as number);
  const mask = (1 << bitDepth) - 1;
  return (row, index) => {
    const bit = index * bitDepth;
    return ((row[bit >> 3] as number) >> (8 - bitDepth - (bit & 7))) & mask;
  };
}

function createPaletteExpander(frame: PngFrame): ExpandPixel {
  const read = createSampleReader(frame.bitDepth);
  const { palette, transparency } = frame;
  return (row, column, pixels, to) => {
    const entry = read(row, column);
    if (entry * 3 + 2 >= palette.length)
      throw new ImageFormatProblem('the PNG names a colour that is not in its palette');
    pixels[to] = palette[entry * 3] as number;
    pixels[to + 1] = palette[entry * 3 + 1] as number;
    pixels[to + 2] = palette[entry * 3 + 2] as number;
    pixels[to + 3] = transparency?.[entry] ?? 255;
  };
}

/** The colour that counts as transparent, one 16-bit sample a channel. */
function readTransparentColor(frame: PngFrame, channels: number): number[] | undefined {
  const { transparency } = frame;
  if (transparency === undefined || transparency.length < channels * 2) return undefined;
  const at = (index: number): number => transparency[index] as number;
  return Array.from({ length: channels }, (_, channel) => (at(channel * 2) << 8) | at(channel * 2 + 1));
}

function createSampleExpander(frame: PngFrame): ExpandPixel {
  const read = createSampleReader(frame.bitDepth);
  const samples = samplesPerPixel[frame.colorType] ?? 1;
  const hasAlpha = frame.colorType >= 4;
  const colors = hasAlpha ? samples - 1 : samples;
  const transparent = hasAlpha ? undefined : readTransparentColor(frame, colors);
  const scale = 255 / (2 ** frame.bitDepth - 1);
  return (row, column, pixels, to) => {
    const first = column * samples;
    for (let channel = 0; channel < 3; channel += 1) {
      pixels[to + channel] = read(row, first + Math.min(channel, colors - 1)) * scale;
    }
    const isTransparent =
      transparent?.every((sample, channel) => sample === read(row, first + channel)) ?? false;
    pixels[to + 3] = hasAlpha ? read(row, first + colors) * scale : isTransparent ? 0 : 255;
  };
}

/** Shortcuts for what nearly every picture is: 8-bit RGB and RGBA. */
const expandRgba: ExpandPixel = (row, column, pixels, to) => {
  const from = column * 4;
  for (let at = 0; at < 4; at += 1) pixels[to + at] = row[from + at] as number;
};
const expandRgb: ExpandPixel = (row, column, pixels, to) => {
  const from = column * 3;
  for (let at = 0; at < 3; at += 1) pixels[to + at] = row[from + at] as number;
  pixels[to + 3] = 255;
};

/** The function that writes stored samples of this PNG as RGBA. Source: PNG Specification, third edition, section 13.12. */
export function createRowExpander(frame: PngFrame): ExpandPixel {
  if (frame.colorType === 3) return createPaletteExpander(frame);
  if (frame.bitDepth === 8 && frame.colorType === 6) return expandRgba;
  if (frame.bitDepth === 8 && frame.colorType === 2 && frame.transparency === undefined) return expandRgb;
  return createSampleExpander(frame);
}
