import { resizePicture } from '../planes/resize-picture.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import { distancesAround } from './distances-around.ts';
import { listStrokes } from './list-strokes.ts';

/** Options of `removeMarkup`. */
export interface RemoveMarkupOptions {
  /** The picture before the turn. */
  parent: PixelImage;
  /** What the model returned. Not changed. */
  result: PixelImage;
  /** The scribbles that the model was shown, transparent elsewhere. */
  markup: PixelImage;
}

/** Colours this near are the same pen, as distance in 8-bit RGB. From: JPEG 80 of saturated strokes reaches 40. */
const sameColour = 60;
/** A stroke of which this part is still there was left in. */
const leastLeft = 0.6;
/** A thing drawn in the pen's colour goes on beside the stroke; more than this around it is such a thing. */
const mostAround = 0.3;

/**
 * Takes out scribbles that a model has painted into its picture: where a stroke is still to be seen as a stroke, the
 * parent shows again. A thing that was asked for in the pen's colour is wider than the stroke, and stays.
 */
export function removeMarkup({ parent, result, markup }: RemoveMarkupOptions): {
  picture: PixelImage;
  warnings: string[];
} {
  const { width, height } = result;
  const before = resizePicture(parent, result);
  const pen = resizePicture(markup, result);
  const shows = (at: number): boolean => isPenLeft(at * 4, { before, result, pen });
  const reach = Math.max(2, Math.round(Math.max(width, height) / 256));
  let picture = result;
  for (const stroke of listStrokes(pen)) {
    const visible = stroke.filter((at) => isPenVisible(at * 4, before, pen));
    if (visible.length === 0 || visible.filter(shows).length < visible.length * leastLeft) continue;
    const distances = distancesAround(stroke, { width, height, reach: 3 * reach });
    const colour = colourAt(pen, stroke[0]!);
    const around = distances.filter(({ distance }) => distance > reach);
    const alike = around.filter(({ at }) => distanceTo(result, at * 4, colour) < sameColour);
    if (alike.length > around.length * mostAround) continue;
    if (picture === result) picture = { width, height, data: result.data.slice() };
    for (const { at, distance } of distances) {
      if (distance <= reach) picture.data.set(before.data.subarray(at * 4, at * 4 + 4), at * 4);
    }
  }
  const warnings =
    picture === result ? [] : ['The model had painted the scribbles into its picture; they were taken out.'];
  return { picture, warnings };
}

interface PenPictures {
  before: PixelImage;
  result: PixelImage;
  pen: PixelImage;
}

function isPenLeft(at: number, { before, result, pen }: PenPictures): boolean {
  return distanceTo(result, at, over(before, pen, at)) < sameColour;
}

function isPenVisible(at: number, before: PixelImage, pen: PixelImage): boolean {
  return distanceTo(before, at, over(before, pen, at)) > 2 * sameColour;
}

function over(before: PixelImage, pen: PixelImage, at: number): [number, number, number] {
  const share = pen.data[at + 3]! / 255;
  const mix = (channel: number): number =>
    share * pen.data[at + channel]! + (1 - share) * before.data[at + channel]!;
  return [mix(0), mix(1), mix(2)];
}

function colourAt({ data }: PixelImage, at: number): [number, number, number] {
  return [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!];
}

function distanceTo({ data }: PixelImage, at: number, [red, green, blue]: [number, number, number]): number {
  return Math.hypot(data[at]! - red, data[at + 1]! - green, data[at + 2]! - blue);
}
