import { boxBlur } from '../planes/box-blur.ts';
import type { Plane } from '../planes/plane.ts';
import { thresholds } from '../thresholds.ts';
import type { OkLabDifference } from './ok-lab-difference.ts';

/** How much a picture has changed around each pixel, in OKLab distances times 100, at several widths. */
export interface DifferenceMaps {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Float32Array, [height, width]: what goes beyond the local slope, pixel by pixel. */
  sharp: Float32Array;
  /** Float32Array, [height, width]: the same with little taken off for the slope; tells how far a change that was found goes. */
  extent: Float32Array;
  /** Float32Array, [height, width]: the same, averaged; finds edges, text, things. */
  fine: Float32Array;
  /** Float32Array, [height, width]: distance of the colours of a small neighbourhood; keeps `wide` from spilling. */
  near: Float32Array;
  /** Float32Array, [height, width]: distance of the mean colours of a wide neighbourhood, where plain parts count more than edges; finds subtle recolouring. */
  wide: Float32Array;
}

/** Differences count at most this much in `wide`, or a strong change would shine far beyond its rim. */
const strongestWide = 4;

/** Radius of the averaging of `fine`, which runs twice, in pixels. */
export function fineRadius(side: number): number {
  return side < 300 ? 2 : 3;
}

/** Computes the maps. */
export function differenceMaps(difference: OkLabDifference): DifferenceMaps {
  const { width, height } = difference;
  const side = Math.sqrt(width * height);
  const plane = (data: Float32Array): Plane => ({ width, height, data });
  const channels = [difference.lightness, difference.greenRed, difference.blueYellow].map(plane);
  const close = channels.map((channel) => boxBlur(channel, { radius: 1 }));
  const around = (data: Float32Array): Plane => boxBlur(plane(data), { radius: 1 });
  const slope = boxBlur(slopeOf([around(difference.parentLightness)]), { radius: 3 });
  const chromaSlope = boxBlur(
    slopeOf([around(difference.parentGreenRed), around(difference.parentBlueYellow)]),
    {
      radius: 3,
    },
  );
  const sharp = beyondSlope(close, slope.data, chromaSlope.data);
  const extent = lengths(close);
  for (let at = 0; at < extent.length; at += 1)
    extent[at]! -= thresholds.change.extentShare * slope.data[at]!;
  const near = close.map((channel) => boxBlur(channel, { radius: 2 }));
  const nearLengths = lengths(near);
  const radius = Math.max(3, Math.round(side / 64));
  const trust = new Float32Array(slope.data.length);
  const slopeScale = 1 / thresholds.change.distrustedSlope ** 2;
  for (let at = 0; at < trust.length; at += 1) {
    const steepness = slope.data[at]! * slope.data[at]! * slopeScale;
    trust[at] = 1 / (1 + steepness);
  }
  limitLengths(near, nearLengths, trust);
  const wide = lengths(near.map((channel) => boxBlur(channel, { radius, passes: 2 })));
  const totalTrust = boxBlur(plane(trust), { radius, passes: 2 }).data;
  for (let at = 0; at < wide.length; at += 1) wide[at]! /= totalTrust[at]! + thresholds.change.leastTrust;
  return {
    width,
    height,
    sharp,
    extent,
    fine: boxBlur(plane(sharp), { radius: fineRadius(side), passes: 2 }).data,
    near: nearLengths,
    wide,
  };
}

/** What is left of differences after what an edge that is slightly out of place would explain. */
function beyondSlope(
  [lightness, greenRed, blueYellow]: readonly Plane[],
  slope: Float32Array,
  chromaSlope: Float32Array,
): Float32Array {
  const { slopeShare, bleedShare } = thresholds.change;
  const [one, two, three] = [lightness!.data, greenRed!.data, blueYellow!.data];
  const rest = new Float32Array(one.length);
  for (let at = 0; at < rest.length; at += 1) {
    const light = Math.abs(one[at]!) - slopeShare * slope[at]!;
    const chroma =
      Math.sqrt(two[at]! * two[at]! + three[at]! * three[at]!) -
      slopeShare * chromaSlope[at]! -
      bleedShare * slope[at]!;
    if (light > 0 && chroma > 0) rest[at] = Math.sqrt(light * light + chroma * chroma);
    else rest[at] = light > 0 ? light : chroma > 0 ? chroma : 0;
  }
  return rest;
}

/** Length of the slope over one or two channels together. */
function slopeOf(planes: readonly Plane[]): Plane {
  const { width, height } = planes[0]!;
  const slope = new Float32Array(width * height);
  for (const { data } of planes) {
    for (let y = 1; y < height - 1; y += 1) {
      for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
        const across = data[at + 1]! - data[at - 1]!;
        const down = data[at + width]! - data[at - width]!;
        slope[at]! += (across * across + down * down) / 4;
      }
    }
  }
  for (let at = 0; at < slope.length; at += 1) slope[at] = Math.sqrt(slope[at]!);
  return { width, height, data: slope };
}

function lengths([first, second, third]: readonly Plane[]): Float32Array {
  const [one, two, three] = [first!.data, second!.data, third!.data];
  const all = new Float32Array(one.length);
  for (let at = 0; at < all.length; at += 1)
    all[at] = Math.sqrt(one[at]! * one[at]! + two[at]! * two[at]! + three[at]! * three[at]!);
  return all;
}

/** Shortens the vectors of three planes to `strongestWide` and weighs them by their trust, in place. */
function limitLengths(
  [first, second, third]: readonly Plane[],
  sizes: Float32Array,
  trust: Float32Array,
): void {
  const [one, two, three] = [first!.data, second!.data, third!.data];
  for (let at = 0; at < sizes.length; at += 1) {
    const scale = trust[at]! * (sizes[at]! <= strongestWide ? 1 : strongestWide / sizes[at]!);
    one[at]! *= scale;
    two[at]! *= scale;
    three[at]! *= scale;
  }
}
