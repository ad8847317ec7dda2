import type { Expansion } from '../framing/plan-expansion.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { PreserveMode, TurnRequest } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { negotiateRequest } from './negotiate-request.ts';
import { planShape } from './plan-shape.ts';

/** Options of `planRequest`. */
export interface PlanRequestOptions extends Pick<TurnRequest, 'preserve' | 'placement'> {
  request: AdapterRequest;
  model: ModelDescriptor;
}

/** What will be asked of a model, but for how much of the picture it is shown. */
export interface RequestPlan {
  /** What the model can take of the request. */
  request: AdapterRequest;
  /** What may be put back. */
  mode: PreserveMode;
  /** Whether what was not asked to change is put back. */
  isPreserved: boolean;
  /** The canvas that the base is laid on first. Undefined: it keeps its shape. */
  expansion: Expansion | undefined;
  /** What cannot be done as asked. */
  warnings: TurnWarning[];
}

/** Fits a request to what a model says it can do. @throws InvalidRequestError when it cannot run it at all. */
export function planRequest(options: PlanRequestOptions): RequestPlan {
  const { request, preserve = 'auto', placement, model } = options;
  const { mode, size, expansion, warnings } = planShape({ ...request, placement }, preserve);
  const isPreserved = mode === 'auto' || mode === 'mask';
  const { size: _, ...shapeless } = request;
  const { capabilities, label } = model;
  const negotiated = negotiateRequest({
    request: { ...shapeless, ...(size && { size }) },
    capabilities,
    label,
    isPreserved,
  });
  return {
    request: negotiated.request,
    mode,
    isPreserved,
    expansion,
    warnings: [...warnings, ...negotiated.warnings],
  };
}
