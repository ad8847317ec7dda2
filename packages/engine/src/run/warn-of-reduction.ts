import type { Framing } from '../framing/framing.ts';
import { isScaled } from '../framing/is-scaled.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';

/** The warning that a picture deserves which a model sees smaller than it is; undefined where it does not. */
export function warnOfReduction(label: string, framing: Framing | undefined): TurnWarning | undefined {
  if (!framing || !isScaled(framing) || framing.place.width >= framing.part.width) return undefined;
  const { part, sent } = framing;
  const details = `${label} takes no ${part.width} × ${part.height}: it is shown ${sent.width} × ${sent.height}, and what it changes has less detail.`;
  return { kind: 'degraded', feature: 'size', details };
}
