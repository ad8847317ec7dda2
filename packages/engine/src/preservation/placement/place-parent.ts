import type { PixelImage } from '../../protocol/pixel-image.ts';
import { compositePictures } from '../composite/composite-pictures.ts';
import { analysePair } from '../decision/analyse-pair.ts';
import { resizePicture } from '../planes/resize-picture.ts';
import type { PreserveOptions } from '../preserve-request.ts';
import type { PreserveResult } from '../preserve-result.ts';
import { identityTransform } from '../registration/identity-transform.ts';
import { reportStage } from '../report-stage.ts';
import { settlePair } from '../settle-pair.ts';
import type { ToneModel } from '../tone/tone-model.ts';
import type { ValidPreserveRequest } from '../validate-preserve-request.ts';
import { wholeResult } from '../whole-result.ts';
import { cropBytes, cropPicture, pastePicture } from './crop-picture.ts';
import { findFrame } from './find-frame.ts';

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
