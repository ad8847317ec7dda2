import type { RegistrationTransform } from '../../protocol/preservation-record.ts';
import { thresholds } from '../thresholds.ts';
import type { Level } from './build-levels.ts';
import { edgeAgreement } from './edge-agreement.ts';
import { identityTransform } from './identity-transform.ts';
import { isWithinDrift } from './is-within-drift.ts';
import { refineTransform, type RefinedTransform } from './refine-transform.ts';

/** Another place than the nearest must beat it by this, or a repeated texture would make the picture jump by a tile. */
const nearestBonus = 0.8;

/**
 * The start that leaves the least disagreement. One that is still drift wins as long as many edges agree with it: on a
 * plain ground a thing that moved is louder than all that stayed.
 */
export function chooseStart(
  level: Level,
  starts: readonly RegistrationTransform[],
): RefinedTransform | undefined {
  const { samples, result, startOffset } = level;
  const stayed = refineTransform({
    samples,
    result,
    start: identityTransform,
    iterations: 0,
    startSpread: 24,
  });
  const refined = starts.flatMap(
    (start) =>
      refineTransform({ samples, result, start, iterations: 14, startSpread: 24, startOffset }) ?? [],
  );
  const best = chooseCheapest(stayed, refined);
  if (!best || isWithinDrift(best.transform, result)) return best;
  const near = chooseCheapest(
    stayed,
    refined.filter(({ transform }) => isWithinDrift(transform, result)),
  );
  const agreement = near ? edgeAgreement({ samples, result, transform: near.transform }) : 0;
  return agreement >= thresholds.registration.agreement ? near : best;
}

function chooseCheapest(
  stayed: RefinedTransform | undefined,
  refined: readonly RefinedTransform[],
): RefinedTransform | undefined {
  let best = stayed;
  for (const next of refined) if (!best || next.cost < best.cost * nearestBonus) best = next;
  return best;
}
