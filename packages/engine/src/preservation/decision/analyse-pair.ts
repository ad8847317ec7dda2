import type { ImageMask } from '../../protocol/image-mask.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { findChanges } from '../change/find-changes.ts';
import { boxBlur } from '../planes/box-blur.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';
import { comparisonBackdrop, findBackdrop } from '../planes/find-backdrop.ts';
import type { Plane } from '../planes/plane.ts';
import { reducePicture } from '../planes/reduce-picture.ts';
import { toLuma } from '../planes/to-luma.ts';
import { identityTransform, registerPictures, type Registration } from '../registration/register-pictures.ts';
import { warpPlanes } from '../registration/warp-planes.ts';
import { thresholds } from '../thresholds.ts';
import { correctPlanes } from '../tone/correct-planes.ts';
import { fitTone } from '../tone/fit-tone.ts';
import { hasStayedInPlace } from './has-stayed-in-place.ts';
import type { PairAnalysis } from './pair-analysis.ts';
import { reduceMask } from './reduce-mask.ts';

/** Options of `analysePair`. */
export interface AnalysePairOptions {
  /** The parent. */
  parent: PixelImage;
  /** The result, same size. */
  result: PixelImage;
  /** Where the parent may change, and so says nothing about place and tone. Absent: not known. */
  mask?: ImageMask | undefined;
  /** Called before each stage; may throw to stop. */
  beforeStage?: (stage: 'registering' | 'matching tone' | 'finding changes') => Promise<void> | void;
}

/** Masks that leave less than this of the picture leave too little to compare, so they are ignored for that. */
const leastOutside = 0.1;

/** Registration, tone and change map of a result, at a size of about 400 to 800 pixels a side: more does not decide better. */
export async function analysePair(options: AnalysePairOptions): Promise<PairAnalysis> {
  const { parent, result, mask, beforeStage } = options;
  await beforeStage?.('registering');
  const factor = analysisFactor(parent);
  const backdrop = findBackdrop(parent, result);
  const reduction = { factor, background: backdrop ?? comparisonBackdrop };
  const before = reducePicture(parent, reduction);
  const after = reducePicture(result, reduction);
  const { width, height } = before;
  const masked = mask && reduceMask(mask, { factor, width, height });
  const excluded = masked && isMostly(masked, 1 - leastOutside) ? undefined : masked;
  const registration: Registration = hasStayedInPlace(parent, result)
    ? { transform: identityTransform, agreement: 1, isReliable: true }
    : registerPictures({ parent: smoothLuma(before, factor), result: smoothLuma(after, factor), excluded });
  const inMaps = withoutTinyMotion(registration.transform, { width, height, factor });
  const { planes, valid } = warpPlanes(after, isDrift(inMaps, width, height) ? inMaps : identityTransform);
  await beforeStage?.('matching tone');
  const tone = fitTone({ parent: before, result: planes, valid, excluded });
  const corrected = correctPlanes(planes, tone.model);
  await beforeStage?.('finding changes');
  const changes = findChanges({ parent: before, result: corrected, valid });
  let covered = 0;
  for (let at = 0; at < valid.length; at += 1) covered += valid[at]!;
  return {
    factor,
    width,
    height,
    transform: toPicture(inMaps, { width, height, factor, parent }),
    agreement: registration.agreement,
    coverage: covered / valid.length,
    tone,
    changes,
    backdrop,
  };
}

/** A little smoother where nothing was averaged: noise and JPEG blocks would pull at the registration. */
function smoothLuma(planes: ColourPlanes, factor: number): Plane {
  return factor > 1 ? toLuma(planes) : boxBlur(toLuma(planes), { radius: 1 });
}

/** Powers of two that leave 400 to 800 pixels a side, at most 4: then a side of 4,096 leaves 1,024. */
function analysisFactor({ width, height }: PixelImage): number {
  const power = Math.floor(Math.log2(Math.sqrt(width * height) / 400));
  const factor = 2 ** Math.min(2, Math.max(0, power));
  return Math.min(width, height) < 64 * factor ? 1 : factor;
}

function isMostly(mask: Uint8Array, part: number): boolean {
  let count = 0;
  for (let at = 0; at < mask.length; at += 1) count += mask[at]!;
  return count > part * mask.length;
}

/** Beyond the limits of drift the motion is only reported. */
function isDrift({ scaleX, scaleY, shiftX, shiftY }: RegistrationTransform, width: number, height: number): boolean {
  const limits = thresholds.registration;
  return (
    Math.max(Math.abs(scaleX - 1), Math.abs(scaleY - 1)) <= limits.scale &&
    Math.abs(shiftX) <= limits.shift * width &&
    Math.abs(shiftY) <= limits.shift * height
  );
}

function withoutTinyMotion(
  transform: RegistrationTransform,
  { width, height, factor }: { width: number; height: number; factor: number },
): RegistrationTransform {
  const across = Math.abs(transform.shiftX) + (Math.abs(transform.scaleX - 1) * width) / 2;
  const down = Math.abs(transform.shiftY) + (Math.abs(transform.scaleY - 1) * height) / 2;
  return Math.max(across, down) * factor < thresholds.registration.smallestMotion ? identityTransform : transform;
}

interface MapSize {
  width: number;
  height: number;
  factor: number;
  parent: PixelImage;
}

/** The maps' centre is not the picture's where the reduction left a rest, hence the second term. */
function toPicture(transform: RegistrationTransform, { width, height, factor, parent }: MapSize): RegistrationTransform {
  const { scaleX, scaleY, shiftX, shiftY } = transform;
  return {
    scaleX,
    scaleY,
    shiftX: shiftX * factor + ((width * factor - parent.width) / 2) * (1 - scaleX),
    shiftY: shiftY * factor + ((height * factor - parent.height) / 2) * (1 - scaleY),
  };
}
