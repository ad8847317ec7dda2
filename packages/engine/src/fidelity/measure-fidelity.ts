import { alignPair } from '../preservation/decision/align-pair.ts';
import { resizePicture } from '../preservation/planes/resize-picture.ts';
import { checkPicture, toMask } from '../preservation/validate-preserve-request.ts';
import type { FidelityComparison, FidelityReport } from '../protocol/fidelity-report.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { sumPixelErrors } from './pixel-error.ts';
import { measureRegions } from './measure-regions.ts';

/** What `measureFidelity` compares. */
export interface MeasureFidelityRequest {
  /** The picture before. */
  parent: PixelImage;
  /** The picture after; brought to the parent's size if it has another. */
  result: PixelImage;
  /** Where the edit is, of the parent's size: everything but 0 is inside. Absent: only the whole is measured. */
  region?: ImageMask | Uint8Array | undefined;
  /** Turn 0 of the path; brought to the parent's size too. Absent: only the parent is compared. */
  origin?: PixelImage | undefined;
}

/**
 * Measures what a turn changed: how much is byte-identical, how far off the rest is, what became of coarse shapes and
 * fine detail, how the picture moved and how its tones shifted. Cheap enough for every turn.
 *
 * @throws InvalidRequestError where sizes and lengths do not fit.
 *
 * @example
 * const picture = { width: 16, height: 16, data: new Uint8ClampedArray(16 * 16 * 4).fill(80) };
 * measureFidelity({ parent: picture, result: picture }).parent.whole.exactFraction; // 1
 */
export function measureFidelity({ parent, result, region, origin }: MeasureFidelityRequest): FidelityReport {
  checkPicture(parent, 'parent');
  checkPicture(result, 'result');
  const mask = toMask(region, parent, 'region');
  const report: FidelityReport = { parent: compare(parent, result, mask) };
  if (origin) {
    checkPicture(origin, 'origin');
    report.origin = compare(resizePicture(origin, parent), result, mask);
  }
  return report;
}

function compare(before: PixelImage, after: PixelImage, mask: ImageMask | undefined): FidelityComparison {
  const isSameSize = before.width === after.width && before.height === after.height;
  const fitted = resizePicture(after, before);
  const errors = sumPixelErrors(before, fitted, mask?.data);
  // After resampling, bytes that happen to agree prove nothing.
  if (!isSameSize) for (const sum of [errors.inside, errors.outside]) sum.exact = 0;
  const aligned = alignPair({ parent: before, result: fitted, mask });
  const total = before.width * before.height;
  return {
    ...measureRegions({ before, after: fitted, mask, errors }),
    changedFraction: 1 - (errors.inside.exact + errors.outside.exact) / total,
    transform: aligned.transform,
    tone: aligned.tone.shift,
  };
}
