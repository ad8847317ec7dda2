import { planFraming } from '../framing/plan-framing.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { negotiateRequest } from './negotiate-request.ts';
import { planShape } from './plan-shape.ts';
import { warnOfReduction } from './warn-of-reduction.ts';

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
  const { mode, expansion } = planShape({ ...request, placement }, preserve);
  const isPreserved = mode === 'auto' || mode === 'mask';
  const { size: _, ...shapeless } = request;
  const { warnings } = negotiateRequest({
    request: expansion ? shapeless : request,
    capabilities,
    label,
    isPreserved,
  });
  const picture = expansion?.canvas ?? request.base;
  if (!picture) return warnings;
  const mask = isPreserved && !expansion ? request.mask : undefined;
  const { width, height } = picture;
  const framing = planFraming({ width, height, size: capabilities.size, mask });
  return [...warnings, warnOfReduction(label, framing)].filter((warning) => warning !== undefined);
}
