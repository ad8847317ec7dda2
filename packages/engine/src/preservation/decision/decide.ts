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
  const kind = recogniseGlobalEdit(instruction);
  const asked = kind ? [`The instruction asks for ${kindWords[kind]}.`] : [];
  const { moved, changed } = listGlobalReasons(analysis);
  if (moved.length + changed.length > 0) {
    // What was asked to look all different lies nowhere: its place says nothing to a person.
    const reasons = kind && changed.length > 0 ? [...asked, ...changed] : [...asked, ...moved, ...changed];
    return { decision: 'global', reasons, offersBoth: false };
  }
  const { fraction } = analysis.changes;
  const isClearlyLocal =
    kind !== undefined &&
    oftenLocal.includes(kind) &&
    fraction > 0 &&
    fraction < thresholds.decision.bothArea &&
    analysis.tone.size < thresholds.decision.localTone;
  if (kind && !isClearlyLocal)
    return {
      decision: 'global',
      reasons: asked,
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

/** Why the picture itself says that all of it has changed: where it lies, and how it looks. */
function listGlobalReasons({ transform, agreement, coverage, tone, changes, ...size }: PairAnalysis): {
  moved: string[];
  changed: string[];
} {
  const { registration, decision } = thresholds;
  const moved: string[] = [];
  const changed: string[] = [];
  const scale = Math.max(Math.abs(transform.scaleX - 1), Math.abs(transform.scaleY - 1));
  const shiftX = Math.abs(transform.shiftX) / (size.width * size.factor);
  const shiftY = Math.abs(transform.shiftY) / (size.height * size.factor);
  if (agreement < registration.agreement && changes.fraction > decision.bothArea)
    changed.push(`Only ${percent(agreement)} of the edges are where they were: it is another picture.`);
  if (scale > registration.scale) moved.push(`Everything has another size, by ${percent(scale)}.`);
  if (Math.max(shiftX, shiftY) > registration.shift)
    moved.push(`Everything has moved, by ${percent(Math.max(shiftX, shiftY))} of a side.`);
  if (coverage < registration.agreement) moved.push('The two pictures hardly overlap.');
  if (tone.size > thresholds.tone.shift) changed.push('The tones of the whole picture have changed.');
  if (changes.residual > decision.residual) changed.push('Everything has been redrawn.');
  if (changes.fraction > decision.area) changed.push(`${percent(changes.fraction)} of the picture changed.`);
  return { moved, changed };
}

function percent(part: number): string {
  return part > 0 && part < 0.01 ? 'less than 1 %' : `${Math.round(part * 100)} %`;
}
