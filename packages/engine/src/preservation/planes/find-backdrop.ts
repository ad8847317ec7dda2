import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { Colour } from './colour.ts';

/** Shown behind transparent pixels while two pictures are compared: a colour that pictures seldom are. */
export const comparisonBackdrop: Colour = [96, 160, 64];

/** Less transparency than this part of the picture is a soft rim. */
const smallestPart = 0.01;
/** So many of the pixels must agree on the colour. */
const smallestAgreement = 0.6;
const tolerance = 12;

/**
 * The plain colour that a model without an alpha channel has painted where its parent is transparent.
 *
 * @param result Same size as the parent.
 * @returns Undefined where the parent is opaque, the result is transparent too, or there is no one colour.
 */
export function findBackdrop(parent: PixelImage, result: PixelImage): Colour | undefined {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  let transparent = 0;
  for (let at = 0; at < parent.data.length; at += 4) {
    if (parent.data[at + 3] !== 0) continue;
    if (result.data[at + 3]! < 250) return undefined;
    transparent += 1;
    for (let channel = 0; channel < 3; channel += 1) counts[channel]![result.data[at + channel]!]! += 1;
  }
  if (transparent < smallestPart * parent.width * parent.height || transparent === 0) return undefined;
  const medians = counts.map((count) => medianOf(count, transparent)) as [number, number, number];
  const agreeing = counts.map((count, channel) => {
    const from = Math.max(0, medians[channel]! - tolerance);
    return count.slice(from, medians[channel]! + tolerance + 1).reduce((sum, value) => sum + value, 0);
  });
  return Math.min(...agreeing) >= smallestAgreement * transparent ? medians : undefined;
}

function medianOf(counts: Uint32Array, total: number): number {
  let below = 0;
  return counts.findIndex((count) => (below += count) * 2 >= total);
}
