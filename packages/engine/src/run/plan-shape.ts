import { planExpansion, type Expansion } from '../framing/plan-expansion.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { PreserveMode, TurnRequest } from '../protocol/turn-request.ts';

/** What a wanted size means for the picture that a turn starts from. */
export interface ShapePlan {
  /** How the rest is kept: as asked, but a picture that is wanted larger or smaller as a whole is taken whole. */
  mode: PreserveMode;
  /** The canvas of another shape that the base is laid on. Absent: its shape stays. */
  expansion?: Expansion;
}

/** Aspects this near are the same, as a ratio. From: sides rounded to multiples of 16. */
const sameAspect = 0.02;

/** Tells a picture that is to be widened or cut from one that is to be redrawn at another size. */
export function planShape(
  { base, size, placement }: Pick<AdapterRequest, 'base' | 'size'> & Pick<TurnRequest, 'placement'>,
  mode: PreserveMode,
): ShapePlan {
  if (!base || !size || (size.width === base.width && size.height === base.height && !placement))
    return { mode };
  if (mode === 'whole' || mode === 'off') return { mode };
  const ratio = (size.width * base.height) / (size.height * base.width);
  if (!placement && Math.abs(ratio - 1) < sameAspect) return { mode: 'whole' };
  return { mode, expansion: planExpansion({ parent: base, target: size, offset: placement }) };
}
