import type { Rectangle } from '../preservation/placement/crop-picture.ts';
import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { SizeCapability } from '../protocol/capabilities.ts';
import type { ImageMask } from '../protocol/image-mask.ts';
import { areaOf } from './area-of.ts';
import { chooseFraming, type ChosenFraming } from './choose-framing.ts';
import { findMaskBounds } from './find-mask-bounds.ts';
import type { Framing } from './framing.ts';

/** Options of `planFraming`. */
export interface PlanFramingOptions {
  /** Width of the picture in pixels. */
  width: number;
  /** Height of the picture in pixels. */
  height: number;
  /** Where the picture may change, of the same size. Absent, or empty: anywhere. */
  mask?: ImageMask | undefined;
  /** Sizes that the model takes. */
  size: SizeCapability;
}

/**
 * Context on each side of a mask, as parts of the mask's own side: the first that can be sent unscaled is taken.
 * From: ComfyUI-Inpaint-CropAndStitch takes 0.2 unless told otherwise, and shows 0.5 as the generous choice.
 */
const contexts = [0.5, 0.35, 0.2];
/** Least context on each side, in pixels. From: the padding of "only masked" in AUTOMATIC1111's web UI. */
const leastContext = 32;
/** What image models are trained on, about: smaller crops come out worse, larger ones only cost more. */
const nativePixels = 1024 * 1024;
/** A reduced crop that shows this much of the picture is not worth losing sight of the rest. */
const nearlyWhole = 0.8;
/** A picture that would be padded by more than it fills is cropped. */
const leastFilled = 0.5;

/**
 * Plans what a model is shown of a picture: all of it where that fits, unscaled where possible, padded to a size that the
 * model takes; of a picture that is too large, only the mask with context around it.
 *
 * @returns undefined where the picture can be sent as it is.
 */
export function planFraming({ width, height, mask, size }: PlanFramingOptions): Framing | undefined {
  const picture = { width, height };
  const whole = chooseFraming({
    picture,
    box: { x: 0, y: 0, ...picture },
    wantedPixels: width * height,
    size,
  });
  if (!whole) return undefined;
  const fits = whole.scale >= 1 && areaOf(whole.place) >= leastFilled * areaOf(whole.sent);
  const region = fits || !mask ? undefined : findMaskBounds(mask);
  const crop = region && planCrop(region, picture, size);
  const { part, place, sent } = crop ?? whole;
  return isAsItIs(picture, { part, place, sent }) ? undefined : { part, place, sent };
}

function planCrop(region: Rectangle, picture: PictureSize, size: SizeCapability): ChosenFraming | undefined {
  let crop: ChosenFraming | undefined;
  for (const context of contexts) {
    const box = widen(region, context, picture);
    crop = chooseFraming({ picture, box, wantedPixels: nativePixels, size });
    if (crop && crop.scale >= 1) return crop;
  }
  return crop && areaOf(crop.part) < nearlyWhole * areaOf(picture) ? crop : undefined;
}

function widen({ x, y, width, height }: Rectangle, context: number, picture: PictureSize): Rectangle {
  const across = Math.max(leastContext, Math.ceil(width * context));
  const down = Math.max(leastContext, Math.ceil(height * context));
  const left = Math.max(0, x - across);
  const top = Math.max(0, y - down);
  const right = Math.min(picture.width, x + width + across);
  const bottom = Math.min(picture.height, y + height + down);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function isAsItIs({ width, height }: PictureSize, { part, sent }: Framing): boolean {
  const isWhole = part.width === width && part.height === height;
  return isWhole && sent.width === width && sent.height === height;
}
