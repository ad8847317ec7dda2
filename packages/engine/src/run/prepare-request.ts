import type { Framing } from '../framing/framing.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { PreserveMode } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { frameRequest } from './frame-request.ts';
import { planRequest } from './plan-request.ts';
import { restoreFraming } from './restore-framing.ts';
import type { RunTurnOptions } from './run-turn.ts';

/** A request that the model can take, and how to bring its answer back. */
export interface PreparedRequest {
  request: AdapterRequest;
  /** What may be put back. */
  mode: PreserveMode;
  expansion: Expansion | undefined;
  framing: Framing | undefined;
  /** What the model cannot do as asked. */
  warnings: TurnWarning[];
}

/** Fits a request to what the model can do. @throws EngineError where the result would not be what was asked for. */
export async function prepareRequest(options: RunTurnOptions): Promise<PreparedRequest> {
  const { adapterRequest, model, environment, signal } = options;
  const { preserve, placement } = options.request;
  const plan = planRequest({ request: adapterRequest, preserve, placement, model });
  const { mode, isPreserved, expansion } = plan;
  const framed = await frameRequest({
    request: plan.request,
    mask: adapterRequest.mask,
    model,
    isPreserved,
    expansion,
    processor: environment.processor,
    signal,
  });
  const warnings = [...plan.warnings, ...framed.warnings];
  // An answer to what was sent before a reload belongs where that was cut.
  const { resumed } = options;
  const framing = resumed ? restoreFraming(resumed.framing).framing : framed.framing;
  return { request: framed.request, mode, expansion, framing, warnings };
}
