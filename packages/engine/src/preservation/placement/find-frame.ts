import type { PixelImage } from '../../protocol/pixel-image.ts';
import { analysePair } from '../decision/analyse-pair.ts';
import type { PairAnalysis } from '../decision/pair-analysis.ts';
import { resizePicture } from '../planes/resize-picture.ts';
import { thresholds } from '../thresholds.ts';
import { cropPicture, type Rectangle } from './crop-picture.ts';
import { findPlacement, type Placement } from './find-placement.ts';

/** A parent found in a result of another shape. */
export interface Frame {
  /** The result in the parent's pixels. */
  canvas: PixelImage;
  /** What both show, in the parent. */
  inParent: Rectangle;
  /** The same, in the canvas. */
  inCanvas: Rectangle;
  /** How they compare there. */
  analysis: PairAnalysis;
}

/** Places the parent twice: what the first comparison finds of scale and shift corrects the second. */
export async function findFrame(parent: PixelImage, result: PixelImage): Promise<Frame | undefined> {
  const placement = findPlacement(parent, result);
  const first = await layOut(parent, result, { ...placement, stretch: 1 });
  if (!first || first.analysis.agreement < thresholds.registration.agreement) return undefined;
  const { scaleX, scaleY, shiftX, shiftY } = first.analysis.transform;
  const dx = first.inParent.x + first.inParent.width / 2 - parent.width / 2;
  const dy = first.inParent.y + first.inParent.height / 2 - parent.height / 2;
  const second = await layOut(parent, result, {
    scale: placement.scale * scaleX,
    stretch: scaleY / scaleX,
    shiftX: (first.shiftX + dx + shiftX) / scaleX - dx,
    shiftY: (first.shiftY + dy + shiftY) / scaleY - dy,
  });
  return second && second.analysis.agreement >= first.analysis.agreement - 0.1 ? second : first;
}

async function layOut(
  parent: PixelImage,
  result: PixelImage,
  { scale, stretch, shiftX, shiftY }: Placement & { stretch: number },
): Promise<(Frame & { shiftX: number; shiftY: number }) | undefined> {
  const width = Math.max(1, Math.round(result.width / scale));
  const height = Math.max(1, Math.round(result.height / (scale * stretch)));
  const left = Math.round((width - parent.width) / 2 + shiftX);
  const top = Math.round((height - parent.height) / 2 + shiftY);
  const inCanvas = intersect(
    { x: left, y: top, width: parent.width, height: parent.height },
    { width, height },
  );
  if (!inCanvas || inCanvas.width * inCanvas.height < 0.1 * parent.width * parent.height) return undefined;
  const inParent = { ...inCanvas, x: inCanvas.x - left, y: inCanvas.y - top };
  const canvas = resizePicture(result, { width, height });
  const analysis = await analysePair({
    parent: cropPicture(parent, inParent),
    result: cropPicture(canvas, inCanvas),
  });
  return {
    canvas,
    inParent,
    inCanvas,
    analysis,
    shiftX: left - (width - parent.width) / 2,
    shiftY: top - (height - parent.height) / 2,
  };
}

function intersect(
  { x, y, width, height }: Rectangle,
  frame: { width: number; height: number },
): Rectangle | undefined {
  const left = Math.max(0, x);
  const top = Math.max(0, y);
  const right = Math.min(frame.width, x + width);
  const bottom = Math.min(frame.height, y + height);
  return right > left && bottom > top
    ? { x: left, y: top, width: right - left, height: bottom - top }
    : undefined;
}
