import { boxBlur } from '../planes/box-blur.ts';
import type { Plane } from '../planes/plane.ts';
import { thresholds } from '../thresholds.ts';
import type { OkLabDifference } from './ok-lab-difference.ts';

/** How much a picture has changed around each pixel, in OKLab distances times 100, at three widths. */
export interface DifferenceMaps {
  /** Width in pixels. */
  width: number;
  /** Height in pixels. */
  height: number;
  /** Float32Array, [height, width]: what goes beyond the local slope; finds edges, text, things. */
  fine: Float32Array;
  /** Float32Array, [height, width]: distance of the colours of a small neighbourhood; keeps `wide` from spilling. */
  near: Float32Array;
  /** Float32Array, [height, width]: distance of the mean colours of a wide neighbourhood; finds subtle recolouring. */
  wide: Float32Array;
}

/** Differences count at most this much in `wide`, or a strong change would shine far beyond its rim. */
const strongestWide = 4;

/** Computes the three maps. */
export function differenceMaps(difference: OkLabDifference): DifferenceMaps {
  const { width, height } = difference;
  const side = Math.sqrt(width * height);
  const plane = (data: Float32Array): Plane => ({ width, height, data });
  const channels = [difference.lightness, difference.greenRed, difference.blueYellow].map(plane);
  const close = channels.map((channel) => boxBlur(channel, { radius: 1 }));
  const slope = boxBlur(slopeOf(boxBlur(plane(difference.parentLightness), { radius: 1 })), { radius: 3 });
  const fine = lengths(close);
  for (let at = 0; at < fine.length; at += 1) {
    const rest = fine[at]! - thresholds.change.slopeShare * slope.data[at]!;
    fine[at] = rest > 0 ? rest : 0;
  }
  const near = close.map((channel) => boxBlur(channel, { radius: 2 }));
  const nearLengths = lengths(near);
  const radius = Math.max(3, Math.round(side / 64));
  limitLengths(near, nearLengths);
  const wide = near.map((channel) => boxBlur(channel, { radius, passes: 2 }));
  return {
    width,
    height,
    fine: boxBlur(plane(fine), { radius: side < 300 ? 2 : 3, passes: 2 }).data,
    near: nearLengths,
    wide: lengths(wide),
  };
}

function slopeOf({ data, width, height }: Plane): Plane {
  const slope = new Float32Array(data.length);
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, at = y * width + 1; x < width - 1; x += 1, at += 1) {
      const across = data[at + 1]! - data[at - 1]!;
      const down = data[at + width]! - data[at - width]!;
      slope[at] = Math.sqrt(across * across + down * down) / 2;
    }
  }
  return { width, height, data: slope };
}

function lengths([first, second, third]: readonly Plane[]): Float32Array {
  const [one, two, three] = [first!.data, second!.data, third!.data];
  const all = new Float32Array(one.length);
  for (let at = 0; at < all.length; at += 1)
    all[at] = Math.sqrt(one[at]! * one[at]! + two[at]! * two[at]! + three[at]! * three[at]!);
  return all;
}

/** Shortens the vectors of three planes to `strongestWide`, in place. */
function limitLengths([first, second, third]: readonly Plane[], sizes: Float32Array): void {
  const [one, two, three] = [first!.data, second!.data, third!.data];
  for (let at = 0; at < sizes.length; at += 1) {
    if (sizes[at]! <= strongestWide) continue;
    const scale = strongestWide / sizes[at]!;
    one[at]! *= scale;
    two[at]! *= scale;
    three[at]! *= scale;
  }
}
