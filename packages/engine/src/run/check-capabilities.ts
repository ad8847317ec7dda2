import { planFraming } from '../framing/plan-framing.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { planRequest, type PlanRequestOptions } from './plan-request.ts';
import { warnOfReduction } from './warn-of-reduction.ts';

/** What a model cannot do of a request, without sending anything. @throws InvalidRequestError when it cannot run it at all. */
export function checkCapabilities(options: PlanRequestOptions): TurnWarning[] {
  const { base, mask } = options.request;
  const { capabilities, label } = options.model;
  const { isPreserved, expansion, warnings } = planRequest(options);
  // How much of a widened picture is sent is known when it is.
  if (!base || expansion) return warnings;
  const { width, height } = base;
  const framing = planFraming({
    width,
    height,
    size: capabilities.size,
    mask: isPreserved ? mask : undefined,
  });
  return [...warnings, warnOfReduction(label, framing)].filter((warning) => warning !== undefined);
}
