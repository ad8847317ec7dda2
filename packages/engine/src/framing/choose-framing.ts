import type { Rectangle } from '../preservation/placement/crop-picture.ts';
import type { PictureSize } from '../preservation/planes/resize-picture.ts';
import type { SizeCapability } from '../protocol/capabilities.ts';
import { areaOf } from './area-of.ts';
import type { Framing } from './framing.ts';
import { listSizes } from './list-sizes.ts';

/** Options of `chooseFraming`. */
export interface ChooseFramingOptions {
  /** The whole picture. */
  picture: PictureSize;
  /** What the model must see of it. */
  box: Rectangle;
  /** About how many pixels of the picture the model should see, where there are so many. */
  wantedPixels: number;
  /** Sizes that the model takes. */
  size: SizeCapability;
}

/** A framing, and how it came out. */
export interface ChosenFraming extends Framing {
  /** Pixels sent for a pixel of the picture. 1: nothing is resampled. */
  scale: number;
}

/** Up to this factor a picture is padded rather than enlarged: padding costs no detail, and enlarging does. */
const largestPadding = 1.25;

/**
 * The framing that shows the box with the most detail, and of those the one with the least padding, the least pixels to
 * pay for, and context near what is wanted. Undefined where the model takes no size at all.
 */
export function chooseFraming({
  picture,
  box,
  wantedPixels,
  size,
}: ChooseFramingOptions): ChosenFraming | undefined {
  let best: { framing: ChosenFraming; cost: number } | undefined;
  for (const sent of listSizes(size, { picture, box })) {
    const framing = frameBox(sent, box, picture);
    const { part, place, scale } = framing;
    const padding = areaOf(sent) / areaOf(place);
    const missing = Math.max(1, wantedPixels / areaOf(part));
    const cost = areaOf(sent) * padding ** 2 * missing ** 2;
    const detail = Math.min(1, scale) - Math.min(1, best?.framing.scale ?? 0);
    if (!best || detail > 1e-9 || (detail > -1e-9 && cost < best.cost)) best = { framing, cost };
  }
  return best?.framing;
}

/** As large as holds the box, but enlarged only as far as a picture that is too small needs to fill what is sent. */
function frameBox(sent: PictureSize, box: Rectangle, picture: PictureSize): ChosenFraming {
  const toHoldBox = Math.min(sent.width / box.width, sent.height / box.height);
  const toFill = Math.max(1, sent.width / picture.width, sent.height / picture.height);
  const wanted = Math.min(toHoldBox, toFill);
  const scale = wanted > 1 && wanted <= largestPadding ? 1 : wanted;
  const width = Math.min(picture.width, Math.round(sent.width / scale));
  const height = Math.min(picture.height, Math.round(sent.height / scale));
  const part = {
    x: centre(box.x + box.width / 2, width, picture.width),
    y: centre(box.y + box.height / 2, height, picture.height),
    width,
    height,
  };
  const placeWidth = Math.min(sent.width, Math.max(1, Math.round(width * scale)));
  const placeHeight = Math.min(sent.height, Math.max(1, Math.round(height * scale)));
  const place = {
    x: Math.floor((sent.width - placeWidth) / 2),
    y: Math.floor((sent.height - placeHeight) / 2),
    width: placeWidth,
    height: placeHeight,
  };
  return { part, place, sent, scale };
}

/** Where a part begins whose middle is as near to `middle` as the picture allows. */
function centre(middle: number, length: number, pictureLength: number): number {
  return Math.min(pictureLength - length, Math.max(0, Math.round(middle - length / 2)));
}
