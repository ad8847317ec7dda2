import { planFraming } from '../framing/plan-framing.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { negotiateRequest } from './negotiate-request.ts';
import { planShape } from './plan-shape.ts';
import { warnOfReduction } from './warn-of-reduction.ts';
import { withSize } from './with-size.ts';

/** Options of `checkCapabilities`. */
export interface CheckCapabilitiesOptions {
  request: AdapterRequest;
  preserve: TurnRequest['preserve'];
  placement: TurnRequest['placement'];
  model: ModelDescriptor;
}

/** What a model cannot do of a request, without sending anything. @throws InvalidRequestError when it cannot run it at all. */
export function checkCapabilities(options: CheckCapabilitiesOptions): TurnWarning[] {
  const { request, preserve = 'auto', placement, model } = options;
  const { capabilities, label } = model;
  const shape = planShape({ ...request, placement }, preserve);
  const isPreserved = shape.mode === 'auto' || shape.mode === 'mask';
  const negotiated = negotiateRequest({
    request: withSize(request, shape),
    capabilities,
    label,
    isPreserved,
  });
  const warnings = [...shape.warnings, ...negotiated.warnings];
  // How much of a widened picture is sent is known when it is.
  if (!request.base || shape.expansion) return warnings;
  const { width, height } = request.base;
  const mask = isPreserved ? request.mask : undefined;
  const framing = planFraming({ width, height, size: capabilities.size, mask });
  return [...warnings, warnOfReduction(label, framing)].filter((warning) => warning !== undefined);
}
