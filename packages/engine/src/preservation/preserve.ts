import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import { changedFraction } from './changed-fraction.ts';
import { analysePair } from './decision/analyse-pair.ts';
import { listDoubts } from './decision/list-doubts.ts';
import { resizePicture } from './planes/resize-picture.ts';
import type { PreserveOptions, PreserveRequest } from './preserve-request.ts';
import type { PreserveResult } from './preserve-result.ts';
import { reportStage } from './report-stage.ts';
import { resizeMask } from './planes/resize-mask.ts';
import { settlePair } from './settle-pair.ts';
import { hasSameShape } from './placement/has-same-shape.ts';
import { placeParent } from './placement/place-parent.ts';
import { validatePreserveRequest } from './validate-preserve-request.ts';
import { wholeResult } from './whole-result.ts';

/**
 * Keeps of a model's result only what was asked to change: brings the result back to the parent's place and tones,
 * finds what differs, and lays only that over the parent. After a `local` decision every pixel whose weight is 0 is
 * byte-identical to the parent's, alpha too. A change of the whole picture is recognised and taken whole.
 *
 * Neither picture is changed. The returned image may be the parent or the result itself.
 *
 * @throws InvalidRequestError where sizes and lengths do not fit.
 * @throws AbortedError after the signal.
 *
 * @example
 * const picture = (value: number) => ({ width: 8, height: 8, data: new Uint8ClampedArray(256).fill(value) });
 * const kept = await preserve({ parent: picture(90), result: picture(90), instruction: 'add a boat' });
 * kept.decision; // 'none'
 */
export async function preserve(
  request: PreserveRequest,
  options: PreserveOptions = {},
): Promise<PreserveResult> {
  const { parent, result, mask, changeMap, instruction, mode = 'auto' } = validatePreserveRequest(request);
  await reportStage('registering', options);
  if (mode === 'off') return wholeResult({ result, reasons: ['Preservation is off.'] });
  const isSameSize = parent.width === result.width && parent.height === result.height;
  if (isSameSize && changedFraction(parent, result) === 0)
    return unchanged(parent, 'The result is the parent, byte for byte.');
  if (mode !== 'whole' && mask?.data.every((value) => value === 0))
    return unchanged(parent, 'The mask is empty: nothing may change.');
  if (!hasSameShape(parent, result)) {
    return placeParent({ parent, result, mask, changeMap, instruction, mode }, options);
  }
  const fitted = resizePicture(result, parent);
  const analysis = await analysePair({
    parent,
    result: fitted,
    mask,
    beforeChanges: () => reportStage('finding changes', options),
  });
  await reportStage('compositing', options);
  const settled = settlePair({
    parent,
    result,
    fitted,
    mask,
    changeMap: changeMap && fitMap(changeMap, parent),
    instruction,
    mode,
    analysis,
  });
  await reportStage('done', options);
  // What a mask names is not in doubt, and what is taken whole loses nothing.
  if (mask || settled.decision === 'global') return settled;
  const doubts = listDoubts({ parent, result, decision: settled.decision, analysis });
  return {
    ...settled,
    warnings: [...settled.warnings, ...doubts],
    offersBoth: settled.offersBoth || doubts.length > 0,
  };
}

function fitMap(map: ImageMask, parent: PixelImage): ImageMask {
  return map.width === parent.width && map.height === parent.height ? map : resizeMask(map, parent);
}

function unchanged(parent: PixelImage, reason: string): PreserveResult {
  return {
    ...wholeResult({ result: parent, reasons: [reason] }),
    decision: 'none',
    weights: new Uint8Array(parent.width * parent.height),
    changedFraction: 0,
  };
}
