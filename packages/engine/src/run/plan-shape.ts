import { planExpansion, type Expansion } from '../framing/plan-expansion.ts';
import { checkImageLimits } from '../image/check-image-limits.ts';
import { storedImageLimits } from '../image/image-limits.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { PreserveMode, TurnRequest } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';

/** What a wanted size means for the picture that a turn starts from. */
export interface ShapePlan {
  /** How the rest is kept: as asked, but a picture that is wanted larger or smaller as a whole is taken whole. */
  mode: PreserveMode;
  /** The canvas of another shape that the base is laid on. Absent: its shape stays. */
  expansion?: Expansion;
  /** Size that the model is asked for. Absent: what it is shown decides. */
  size?: { width: number; height: number };
  /** What cannot be done as asked. */
  warnings: TurnWarning[];
}

/** Aspects this near are the same, as a ratio. From: sides rounded to multiples of 16. */
const sameAspect = 0.02;

/**
 * Tells a picture that is to be widened or cut from one that is to be redrawn at another size.
 *
 * @throws InvalidRequestError for a canvas that no picture may have.
 */
export function planShape(
  request: Pick<AdapterRequest, 'base' | 'size' | 'mask'> & Pick<TurnRequest, 'placement'>,
  mode: PreserveMode,
): ShapePlan {
  const { base, size, mask, placement } = request;
  if (!base || !size) return { mode, warnings: [], ...(size && { size }) };
  if (size.width === base.width && size.height === base.height && !placement) return { mode, warnings: [] };
  if (mode === 'whole' || mode === 'off')
    return { mode, size, warnings: placement ? [notPlaced('the picture is taken whole')] : [] };
  const ratio = (size.width * base.height) / (size.height * base.width);
  if (placement || Math.abs(ratio - 1) >= sameAspect) {
    checkImageLimits({ header: size, byteLength: 0, limits: storedImageLimits });
    return {
      mode,
      expansion: planExpansion({ parent: base, target: size, offset: placement }),
      warnings: [],
    };
  }
  if (!mask) return { mode: 'whole', size, warnings: [] };
  const details = 'With a mask the picture keeps its size: only a part of it is drawn anew.';
  return { mode, warnings: [{ kind: 'unsupported', feature: 'size', details }] };
}

function notPlaced(why: string): TurnWarning {
  return { kind: 'unsupported', feature: 'placement', details: `The placement was left out: ${why}.` };
}
