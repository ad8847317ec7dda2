import type { ImageMask } from '../../protocol/image-mask.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { boxBlur } from '../planes/box-blur.ts';
import type { ColourPlanes } from '../planes/colour-planes.ts';
import type { Colour } from '../planes/colour.ts';
import { comparisonBackdrop, findBackdrop } from '../planes/find-backdrop.ts';
import type { Plane } from '../planes/plane.ts';
import { reducePicture } from '../planes/reduce-picture.ts';
import { toLuma } from '../planes/to-luma.ts';
import { isWithinDrift } from '../registration/is-within-drift.ts';
import { identityTransform } from '../registration/identity-transform.ts';
import { registerPictures, type Registration } from '../registration/register-pictures.ts';
import { warpPlanes } from '../registration/warp-planes.ts';
import { thresholds } from '../thresholds.ts';
import { fitTone, type FittedTone } from '../tone/fit-tone.ts';
import { hasStayedInPlace } from './has-stayed-in-place.ts';
import { reduceMask } from './reduce-mask.ts';

/** Options of `alignPair`. */
export interface AlignPairOptions {
  /** The parent. */
  parent: PixelImage;
  /** The result, same size. */
  result: PixelImage;
  /** Where the parent may change, and so says nothing about place and tone. Absent: not known. */
  mask?: ImageMask | undefined;
}

/** A result laid over its parent, at the size of the maps. */
export interface AlignedPair {
  /** How many pixels of the picture one pixel of the maps stands for, in each direction. */
  factor: number;
  /** The parent. */
  before: ColourPlanes;
  /** The result in its place, its tones as they came. */
  after: ColourPlanes;
  /** Uint8Array, [height, width]: 1 where the result covers the parent. */
  valid: Uint8Array;
  /** How the result lies over the parent, in pixels of the picture. */
  transform: RegistrationTransform;
  /** Part of the parent's edges that the result has in place, 0 to 1. */
  agreement: number;
  /** Difference in tone. */
  tone: FittedTone;
  /** The plain colour that the model painted where the parent is transparent. */
  backdrop: Colour | undefined;
}

/** Masks that leave less than this of the picture leave too little to compare, so they are ignored for that. */
const leastOutside = 0.1;

/** Registration and tone of a result, at a size of about 400 to 800 pixels a side: more does not tell better. */
export function alignPair({ parent, result, mask }: AlignPairOptions): AlignedPair {
  const factor = mapFactor(parent);
  const backdrop = findBackdrop(parent, result);
  const reduction = { factor, background: backdrop ?? comparisonBackdrop };
  const before = reducePicture(parent, reduction);
  const unmoved = reducePicture(result, reduction);
  const size = { width: before.width, height: before.height, factor };
  const masked = mask && reduceMask(mask, size);
  const excluded = masked && isMostly(masked, 1 - leastOutside) ? undefined : masked;
  const registration: Registration = hasStayedInPlace(parent, result)
    ? { transform: identityTransform, agreement: 1, isReliable: true }
    : registerPictures({ parent: smoothLuma(before, factor), result: smoothLuma(unmoved, factor), excluded });
  const inMaps = withoutTinyMotion(registration.transform, size);
  // Beyond the limits of drift the motion is only reported.
  const isUsed = registration.agreement >= thresholds.registration.agreement && isWithinDrift(inMaps, size);
  const { planes: after, valid } = warpPlanes(unmoved, isUsed ? inMaps : identityTransform);
  return {
    factor,
    before,
    after,
    valid,
    transform: toPicture(inMaps, { ...size, parent }),
    agreement: registration.agreement,
    tone: fitTone({ parent: before, result: after, valid, excluded }),
    backdrop,
  };
}

/** A little smoother where nothing was averaged: noise and JPEG blocks would pull at the registration. */
function smoothLuma(planes: ColourPlanes, factor: number): Plane {
  return factor > 1 ? toLuma(planes) : boxBlur(toLuma(planes), { radius: 1 });
}

/** Powers of two that leave 400 to 800 pixels a side, at most 4: then a side of 4,096 leaves 1,024. */
function mapFactor({ width, height }: PixelImage): number {
  const power = Math.floor(Math.log2(Math.sqrt(width * height) / 400));
  const factor = 2 ** Math.min(2, Math.max(0, power));
  return Math.min(width, height) < 64 * factor ? 1 : factor;
}

function isMostly(mask: Uint8Array, part: number): boolean {
  let count = 0;
  for (let at = 0; at < mask.length; at += 1) count += mask[at]!;
  return count > part * mask.length;
}

function withoutTinyMotion(
  transform: RegistrationTransform,
  { width, height, factor }: { width: number; height: number; factor: number },
): RegistrationTransform {
  const across = Math.abs(transform.shiftX) + (Math.abs(transform.scaleX - 1) * width) / 2;
  const down = Math.abs(transform.shiftY) + (Math.abs(transform.scaleY - 1) * height) / 2;
  return Math.max(across, down) * factor < thresholds.registration.smallestMotion
    ? identityTransform
    : transform;
}

interface MapSize {
  width: number;
  height: number;
  factor: number;
  parent: PixelImage;
}

/** The maps' centre is not the picture's where the reduction left a rest, hence the second term. */
function toPicture(
  transform: RegistrationTransform,
  { width, height, factor, parent }: MapSize,
): RegistrationTransform {
  const { scaleX, scaleY, shiftX, shiftY } = transform;
  return {
    scaleX,
    scaleY,
    shiftX: shiftX * factor + ((width * factor - parent.width) / 2) * (1 - scaleX),
    shiftY: shiftY * factor + ((height * factor - parent.height) / 2) * (1 - scaleY),
  };
}
