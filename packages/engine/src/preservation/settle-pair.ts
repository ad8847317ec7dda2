import type { ImageMask } from '../protocol/image-mask.ts';
import type { PixelImage } from '../protocol/pixel-image.ts';
import type { PreserveMode } from '../protocol/turn-request.ts';
import { changedFraction } from './changed-fraction.ts';
import { changeMapRegion } from './composite/change-map-region.ts';
import { compositePictures } from './composite/composite-pictures.ts';
import { maskWeights } from './composite/mask-weights.ts';
import { regionWeights } from './composite/region-weights.ts';
import { decide, type Decision } from './decision/decide.ts';
import type { PairAnalysis } from './decision/pair-analysis.ts';
import type { PreserveResult } from './preserve-result.ts';
import { thresholds } from './thresholds.ts';
import { identityTransform } from './registration/identity-transform.ts';
import { isTrustworthy } from './decision/is-trustworthy.ts';
import { withRegion } from './decision/with-region.ts';
import { wholeResult } from './whole-result.ts';

/** Options of `settlePair`. */
export interface SettlePairOptions {
  parent: PixelImage;
  /** The model's picture as it came. */
  result: PixelImage;
  /** The same at the parent's size. */
  fitted: PixelImage;
  mask: ImageMask | undefined;
  /** At the parent's size, lying over `fitted`. */
  changeMap: ImageMask | undefined;
  instruction: string | undefined;
  mode: PreserveMode;
  analysis: PairAnalysis;
}

/** Turns what was measured into a picture: who decides (mask, model, or the picture itself), the weights, the composite. */
export function settlePair(options: SettlePairOptions): PreserveResult {
  const { parent, result, mask, changeMap, instruction, mode } = options;
  const analysis = changeMap
    ? withRegion(options.analysis, changeMapRegion(changeMap, options.analysis))
    : options.analysis;
  const measured = { transform: analysis.transform, tone: analysis.tone.shift };
  if (mode === 'whole') {
    const reasons = ["The model's picture was asked for as it is."];
    return {
      ...wholeResult({ result, reasons }),
      ...measured,
      changedFraction: changedFraction(parent, result),
    };
  }
  const decision = mask ? decideByMask(changeMap !== undefined) : decide(analysis, instruction);
  if (changeMap && !mask && decision.decision === 'local')
    decision.reasons.push('The model said itself what it changed.');
  if (decision.decision === 'global') {
    const whole = wholeResult({ result, reasons: decision.reasons });
    const { offersBoth } = decision;
    return { ...whole, ...measured, offersBoth, changedFraction: changedFraction(parent, result) };
  }
  return layOver({ ...options, analysis }, decision);
}

function decideByMask(hasMap: boolean): Decision {
  const reasons = ['The mask says what may change; everything outside it is the parent’s.'];
  if (hasMap) reasons.push('Inside the mask, the model said itself what it changed.');
  return { decision: 'local', reasons, offersBoth: false };
}

function layOver(options: SettlePairOptions, { decision, reasons, offersBoth }: Decision): PreserveResult {
  const { parent, fitted, mask, changeMap, analysis } = options;
  const warnings: string[] = [];
  const isTrusted = isTrustworthy(analysis);
  if (!isTrusted)
    warnings.push('The result could not be laid over the parent exactly; it is used where it lies.');
  const transform = isTrusted ? analysis.transform : { ...identityTransform };
  const model = isTrusted ? analysis.tone.model : { ...analysis.tone.model, isIdentity: true };
  const weights =
    decision === 'none'
      ? new Uint8Array(parent.width * parent.height)
      : weightsOf(mask, changeMap, analysis, parent);
  const image = compositePictures({
    parent,
    result: fitted,
    weights,
    transform,
    tone: model,
    backdrop: analysis.backdrop,
    tolerance: mask ? undefined : thresholds.blend.faint,
  });
  const fraction = changedFraction(parent, image);
  if (fraction === 0 && decision === 'local') reasons.push('Nothing has changed there.');
  return {
    decision: fraction === 0 ? 'none' : decision,
    reasons,
    image,
    weights,
    transform,
    tone: isTrusted ? analysis.tone.shift : { gain: [1, 1, 1], offset: [0, 0, 0] },
    changedFraction: fraction,
    offersBoth,
    warnings,
  };
}

function weightsOf(
  mask: ImageMask | undefined,
  changeMap: ImageMask | undefined,
  { width, height, factor, changes }: PairAnalysis,
  parent: PixelImage,
): Uint8Array {
  const around = (): Uint8Array =>
    regionWeights({
      regionWidth: width,
      regionHeight: height,
      region: changes.region,
      factor,
      width: parent.width,
      height: parent.height,
    });
  if (!mask) return around();
  const weights = maskWeights(mask);
  if (!changeMap) return weights;
  const changed = around();
  return weights.map((weight, at) => Math.min(weight, changed[at]!));
}
