import type { ColourPlanes } from '../planes/colour-planes.ts';
import { quantile } from '../planes/quantile.ts';
import { thresholds } from '../thresholds.ts';
import { differenceMaps, fineRadius } from './difference-maps.ts';
import { dropInvisible } from './drop-invisible.ts';
import { extendToBorder } from './extend-to-border.ts';
import { fillHoles } from './fill-holes.ts';
import { growRegions } from './grow-regions.ts';
import { peelRims } from './peel-rims.ts';
import { okLabDifference } from './ok-lab-difference.ts';

/** Options of `findChanges`. */
export interface FindChangesOptions {
  /** The parent. */
  parent: ColourPlanes;
  /** The result, in its place and in the parent's tones; same size. */
  result: ColourPlanes;
  /** Uint8Array, [height, width]: pixels with 0 have nothing to be compared with and count as unchanged. */
  valid: Uint8Array;
}

/** Where a result differs from its parent by more than drift. */
export interface FoundChanges {
  /** Uint8Array, [height, width]: 1 where changed. */
  region: Uint8Array;
  /** Part of the valid pixels that changed, 0 to 1. */
  fraction: number;
  /** Median of the fine difference: what is different everywhere, OKLab distance times 100. */
  residual: number;
  /** In how many separate places something changed. */
  places: number;
}

/** A speck smaller than this is one noisy pixel that the averaging has spread, in pixels of the map. */
const smallestSpeck = 30;

/** A smaller part than this that a peeled rim leaves is none, in pixels of the map. */
const smallestCrumb = 8;

/** The change map: differences at two widths against the noise of the picture itself, with hysteresis. */
export function findChanges({ parent, result, valid }: FindChangesOptions): FoundChanges {
  const { width, height } = parent;
  const limits = thresholds.change;
  const difference = okLabDifference(parent, result);
  // What has nothing to be compared with must not shine into its neighbours.
  for (let at = 0; at < valid.length; at += 1) {
    if (valid[at] !== 0) continue;
    difference.lightness[at] = 0;
    difference.greenRed[at] = 0;
    difference.blueYellow[at] = 0;
  }
  const maps = differenceMaps(difference);
  const fine = noiseOf(maps.fine, valid);
  const wide = noiseOf(maps.wide, valid);
  const fineHigh = Math.max(limits.fineHigh, fine.median + limits.fineHighDeviations * fine.deviation);
  const fineLow = Math.max(limits.fineLow, fine.median + limits.fineLowDeviations * fine.deviation);
  const wideHigh = Math.max(limits.wideHigh, wide.median + limits.wideHighDeviations * wide.deviation);
  const wideLow = Math.max(limits.wideLow, wide.median + limits.wideLowDeviations * wide.deviation);
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at += 1) {
    if (valid[at] === 0) continue;
    const isWide = maps.wide[at]! > wideLow && maps.near[at]! > 0.7 * wideLow;
    const evidence = maps.fine[at]! / fineHigh + (isWide ? maps.wide[at]! / wideHigh : 0);
    if (evidence > limits.evidence) levels[at] = 2;
    else if (isWide || maps.fine[at]! > fineLow) levels[at] = 1;
  }
  const smallest = Math.max(smallestSpeck, Math.round(limits.speck * width * height));
  const { region, count } = growRegions({ width, height, levels, smallest });
  fillHoles({ width, height, region, largest: Math.round(limits.hole * width * height) });
  const depth = 2 * fineRadius(Math.sqrt(width * height)) + 2;
  peelRims({ width, region, change: maps.extent, least: limits.rim, depth });
  dropInvisible({
    width,
    height,
    region,
    change: maps.sharp,
    least: limits.visible,
    smallest: smallestCrumb,
  });
  let changed = 0;
  let compared = 0;
  for (let at = 0; at < region.length; at += 1) {
    changed += region[at]!;
    compared += valid[at]!;
  }
  extendToBorder({ width, height, region, valid });
  return {
    region,
    fraction: changed / Math.max(1, compared),
    residual: fine.median,
    places: changed > 0 ? count : 0,
  };
}

/** Smallest deviation that is believed: rounding alone makes it. */
const smallestDeviation = 0.08;

/** Median and deviation of the unchanged part. The lower half tells the deviation, since the edit sits in the upper one. */
function noiseOf(map: Float32Array, valid: Uint8Array): { median: number; deviation: number } {
  const stride = Math.max(1, Math.floor(map.length / 30_000));
  const [quarter = 0, median = 0] = quantile(map, [0.25, 0.5], { limit: 32, stride, valid });
  return { median, deviation: 1.4826 * 1.5 * Math.max(median - quarter, smallestDeviation) };
}
