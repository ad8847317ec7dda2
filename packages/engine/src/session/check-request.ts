import { EngineError } from '../errors/engine-error.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { checkCapabilities } from '../run/check-capabilities.ts';
import { validateTurnRequest } from '../run/validate-turn-request.ts';
import { loadAdapterRequest } from './load-adapter-request.ts';
import { resolveModel } from './resolve-model.ts';
import type { SessionContext } from './session-context.ts';

/** What would become of a request, known before anything is sent. */
export interface RequestCheck {
  /** What the model cannot do as asked. */
  warnings: TurnWarning[];
  /** Why it would not be sent. Absent: it would be. */
  refusal?: EngineError;
}

/** Holds a request against what the model says it can do. Asks no model. */
export async function checkRequest(
  request: TurnRequest,
  { context, model: name }: { context: SessionContext; model: string | undefined },
): Promise<RequestCheck> {
  try {
    validateTurnRequest(request);
    const { adapter, model } = await resolveModel({ name: request.model ?? name, context });
    const adapterRequest = await loadAdapterRequest({
      request,
      preserveList: [],
      modelId: model.id,
      adapterId: adapter.id,
      images: context.store.images,
      providerState: undefined,
      pending: undefined,
    });
    const { preserve, placement } = request;
    return { warnings: checkCapabilities({ request: adapterRequest, preserve, placement, model }) };
  } catch (error) {
    if (!EngineError.isInstance(error)) throw error;
    return { warnings: [], refusal: error };
  }
}
