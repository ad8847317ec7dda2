import { comparisonBackdrop } from '../preservation/planes/find-backdrop.ts';
import type { Plane } from '../preservation/planes/plane.ts';
import { reducePicture } from '../preservation/planes/reduce-picture.ts';
import { toLuma } from '../preservation/planes/to-luma.ts';
import { reduceMask } from '../preservation/decision/reduce-mask.ts';
import type { RegionFidelity } from '../protocol/fidelity-report.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { bandEnergy } from './band-energy.ts';
import { colourDistances, distancePercentiles } from './colour-distances.ts';
import type { PixelErrorSum } from './pixel-error.ts';
import { structuralSimilarity } from './structural-similarity.ts';

/** Options of `measureRegions`. */
export interface MeasureRegionsOptions {
  before: PixelImage;
  /** Same size. */
  after: PixelImage;
  mask: ImageMask | undefined;
  errors: { inside: PixelErrorSum; outside: PixelErrorSum };
}

/** The authors of SSIM compare pictures at about this side, as a person sees them. */
const similaritySide = 256;
/** A band with less energy than this is rounding, in squared 8-bit steps. */
const smallestEnergy = 0.1;

/** Likeness inside and outside the edit and over the whole. */
export function measureRegions(options: MeasureRegionsOptions): {
  inside?: RegionFidelity;
  outside?: RegionFidelity;
  whole: RegionFidelity;
} {
  const { before, after, mask, errors } = options;
  const factor = Math.max(1, Math.round(Math.min(before.width, before.height) / similaritySide));
  const reduction = { factor, background: comparisonBackdrop };
  const [one, other] = [before, after].map((picture) => toLuma(reducePicture(picture, reduction))) as [
    Plane,
    Plane,
  ];
  const similarity = structuralSimilarity(one, other)?.data;
  const { distances, region } = colourDistances(before, after, mask?.data);
  const measure = (
    sum: PixelErrorSum,
    valid: Uint8Array | undefined,
    pixels: Uint8Array | undefined,
  ): RegionFidelity => {
    const ssim = similarity && meanOf(similarity, valid);
    const [energyBefore, energyAfter] = [bandEnergy(one, valid), bandEnergy(other, valid)];
    return {
      exactFraction: sum.exact / sum.count,
      psnr: sum.squared === 0 ? Infinity : 10 * Math.log10((255 * 255 * 3 * sum.count) / sum.squared),
      ...(ssim !== undefined && { ssim }),
      deltaE: distancePercentiles(distances, pixels),
      ...(energyBefore.low > smallestEnergy && { lowBandRatio: energyAfter.low / energyBefore.low }),
      ...(energyBefore.high > smallestEnergy && { highBandRatio: energyAfter.high / energyBefore.high }),
    };
  };
  const both = {
    count: errors.inside.count + errors.outside.count,
    exact: errors.inside.exact + errors.outside.exact,
    squared: errors.inside.squared + errors.outside.squared,
  };
  const whole = measure(both, undefined, undefined);
  if (!mask || !region) return { whole };
  const inMap = reduceMask(mask, { factor, width: one.width, height: one.height });
  const inPixels = region.map((value) => (value === 0 ? 0 : 1));
  const inverse = (values: Uint8Array): Uint8Array => values.map((value) => 1 - value);
  return {
    ...(errors.inside.count > 0 && { inside: measure(errors.inside, inMap, inPixels) }),
    ...(errors.outside.count > 0 && { outside: measure(errors.outside, inverse(inMap), inverse(inPixels)) }),
    whole,
  };
}

function meanOf(values: Float32Array, valid: Uint8Array | undefined): number | undefined {
  let [sum, count] = [0, 0];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at]!;
    if (Number.isNaN(value) || (valid && valid[at] === 0)) continue;
    sum += value;
    count += 1;
  }
  return count > 0 ? sum / count : undefined;
}
