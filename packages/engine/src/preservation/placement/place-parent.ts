import type { PixelImage } from '../../protocol/pixel-image.ts';
import { compositePictures } from '../composite/composite-pictures.ts';
import { analysePair } from '../decision/analyse-pair.ts';
import type { PairAnalysis } from '../decision/pair-analysis.ts';
import { resizePicture } from '../planes/resize-picture.ts';
import type { PreserveOptions } from '../preserve-request.ts';
import type { PreserveResult } from '../preserve-result.ts';
import { identityTransform } from '../registration/register-pictures.ts';
import { reportStage } from '../report-stage.ts';
import { settlePair } from '../settle-pair.ts';
import { thresholds } from '../thresholds.ts';
import type { ToneModel } from '../tone/tone-model.ts';
import type { ValidPreserveRequest } from '../validate-preserve-request.ts';
import { wholeResult } from '../whole-result.ts';
import { cropBytes, cropPicture, pastePicture, type Rectangle } from './crop-picture.ts';
import { findPlacement, type Placement } from './find-placement.ts';

/**
 * A result of another shape: the picture was widened or cropped. Finds the parent in it, brings the result to the
 * parent's pixels, and puts the parent's own pixels back where both show the same. What is new comes from the result.
 */
export async function placeParent(
  request: ValidPreserveRequest,
  options: PreserveOptions,
): Promise<PreserveResult> {
  const { parent, result, mask, instruction } = request;
  if (request.mode === 'whole')
    return wholeResult({ result, reasons: ["The model's picture was asked for as it is."] });
  const found = await findFrame(parent, result);
  await reportStage('compositing', options);
  if (!found) return mask ? insideMaskOnly(request) : notFound(result);
  const { canvas, inParent, inCanvas, analysis } = found;
  const part = cropPicture(parent, inParent);
  const overlap = cropPicture(canvas, inCanvas);
  const settled = settlePair({
    parent: part,
    result: overlap,
    fitted: overlap,
    mask: mask && { ...inParent, data: cropBytes(mask.data, parent.width, inParent) },
    changeMap: undefined,
    instruction: undefined,
    mode: 'auto',
    analysis,
  });
  if (settled.decision === 'global') return { ...notFound(result), reasons: settled.reasons };
  const isWider = canvas.width > parent.width || canvas.height > parent.height;
  const weights = new Uint8Array(canvas.width * canvas.height).fill(255);
  const image = inTonesOf(canvas, weights, analysis.tone.model);
  pastePicture(image, settled.image, inCanvas);
  for (let row = 0; row < inCanvas.height; row += 1) {
    const start = row * inCanvas.width;
    weights.set(
      settled.weights.subarray(start, start + inCanvas.width),
      (inCanvas.y + row) * canvas.width + inCanvas.x,
    );
  }
  await reportStage('done', options);
  const kept = settled.image.width * settled.image.height * (1 - settled.changedFraction);
  const verb = isWider ? 'widened' : 'cropped';
  return {
    ...settled,
    decision: 'local',
    reasons: [
      `The picture was ${verb}; the parent is in its place, pixel for pixel.`,
      ...(settled.decision === 'local' ? settled.reasons : []),
    ],
    image,
    weights,
    changedFraction: 1 - kept / weights.length,
    offersBoth: settled.offersBoth || instruction === undefined,
    placement: { x: inCanvas.x - inParent.x, y: inCanvas.y - inParent.y },
  };
}

interface Frame {
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
async function findFrame(parent: PixelImage, result: PixelImage): Promise<Frame | undefined> {
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

/** The new part in the parent's tones, so that no seam shows; without the field, which means nothing outside. */
function inTonesOf(canvas: PixelImage, weights: Uint8Array, model: ToneModel): PixelImage {
  const [red, green, blue] = model.channels.map((channel) => ({
    ...channel,
    field: [0, 0, 0, 0, 0] as const,
  }));
  return compositePictures({
    parent: canvas,
    result: canvas,
    weights,
    transform: identityTransform,
    tone: { ...model, channels: [red!, green!, blue!] },
  });
}

function notFound(result: PixelImage): PreserveResult {
  return wholeResult({
    result,
    reasons: ['The result has another shape, and the parent is not to be found in it.'],
  });
}

/** The mask wins even where nothing fits: the result is stretched over the parent, and the user is told. */
async function insideMaskOnly(request: ValidPreserveRequest): Promise<PreserveResult> {
  const { parent, mask } = request;
  const fitted = resizePicture(request.result, parent);
  const analysis = await analysePair({ parent, result: fitted, mask });
  const settled = settlePair({
    ...request,
    instruction: undefined,
    mode: 'mask',
    fitted,
    changeMap: undefined,
    analysis,
  });
  const warning =
    'The result has another shape, and the parent is not to be found in it: it was stretched into the mask.';
  return { ...settled, warnings: [warning, ...settled.warnings] };
}
