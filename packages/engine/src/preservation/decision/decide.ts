import { recogniseGlobalEdit } from '../instruction/recognise-global-edit.ts';
import { thresholds } from '../thresholds.ts';
import type { GlobalEditKind } from '../instruction/global-edit-kind.ts';
import type { PairAnalysis } from './pair-analysis.ts';

/** What becomes of a result. */
export interface Decision {
  /** `local`: laid over the parent. `global`: taken whole. `none`: nothing changed. */
  decision: 'local' | 'global' | 'none';
  /** Why, as short sentences. */
  reasons: string[];
  /** Both versions are worth showing: the case is not clear. */
  offersBoth: boolean;
}

const kindWords: Record<GlobalEditKind, string> = {
  style: 'another style',
  light: 'another light',
  weather: 'other weather',
  time: 'another time of day or year',
  scene: 'another scene or view',
  grade: 'other colours throughout',
  whole: 'a change of the whole picture',
  size: 'a sharper or larger picture',
};

/** What people also ask of a single lamp or cloud; the picture may show that they did. */
const oftenLocal: readonly GlobalEditKind[] = ['light', 'weather'];

/** Decides from picture and instruction whether a turn changed a part, the whole, or nothing. */
export function decide(analysis: PairAnalysis, instruction = ''): Decision {
  const pictureReasons = listGlobalReasons(analysis);
  if (pictureReasons.length > 0) return { decision: 'global', reasons: pictureReasons, offersBoth: false };
  const { fraction } = analysis.changes;
  const kind = recogniseGlobalEdit(instruction);
  const isClearlyLocal =
    kind !== undefined &&
    oftenLocal.includes(kind) &&
    fraction > 0 &&
    fraction < thresholds.decision.bothArea &&
    analysis.tone.size < thresholds.decision.localTone;
  if (kind && !isClearlyLocal)
    return {
      decision: 'global',
      reasons: [`The instruction asks for ${kindWords[kind]}.`],
      offersBoth: fraction > 0,
    };
  if (fraction === 0)
    return {
      decision: 'none',
      reasons: ['The result shows the same picture: nothing has changed.'],
      offersBoth: false,
    };
  const offersBoth = fraction >= thresholds.decision.bothArea || kind !== undefined;
  const reasons = [`${percent(fraction)} of the picture changed; the rest is the parent's.`];
  if (offersBoth) reasons.push('It could also be meant for the whole picture: both versions are there.');
  return { decision: 'local', reasons, offersBoth };
}

function listGlobalReasons({
  transform,
  agreement,
  coverage,
  tone,
  changes,
  ...size
}: PairAnalysis): string[] {
  const { registration, decision } = thresholds;
  const reasons: string[] = [];
  const scale = Math.max(Math.abs(transform.scaleX - 1), Math.abs(transform.scaleY - 1));
  const shiftX = Math.abs(transform.shiftX) / (size.width * size.factor);
  const shiftY = Math.abs(transform.shiftY) / (size.height * size.factor);
  if (agreement < registration.agreement && changes.fraction > decision.bothArea)
    reasons.push(`Only ${percent(agreement)} of the edges are where they were: it is another picture.`);
  if (scale > registration.scale) reasons.push(`Everything has another size, by ${percent(scale)}.`);
  if (Math.max(shiftX, shiftY) > registration.shift)
    reasons.push(`Everything has moved, by ${percent(Math.max(shiftX, shiftY))} of a side.`);
  if (coverage < registration.agreement) reasons.push('The two pictures hardly overlap.');
  if (tone.size > thresholds.tone.shift) reasons.push('The tones of the whole picture have changed.');
  if (changes.residual > decision.residual) reasons.push('Everything has been redrawn.');
  if (changes.fraction > decision.area) reasons.push(`${percent(changes.fraction)} of the picture changed.`);
  return reasons;
}

function percent(part: number): string {
  return part > 0 && part < 0.01 ? 'less than 1 %' : `${Math.round(part * 100)} %`;
}
