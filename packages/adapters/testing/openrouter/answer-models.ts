import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { listedModels } from './listed-models.ts';
import { openrouterError } from './openrouter-error.ts';

/** `GET /api/v1/images/models`. */
export function answerModels(): SimulatedAnswer {
  const data = listedModels.map(({ id, name, streams, parameters }) => ({
    id,
    name,
    description: '',
    created: 1_793_000_000,
    architecture: {
      input_modalities: ['text', ...('input_references' in parameters ? ['image'] : [])],
      output_modalities: ['image'],
    },
    endpoints: `/api/v1/images/models/${id}/endpoints`,
    supported_parameters: parameters,
    supports_streaming: streams,
  }));
  return { status: 200, body: JSON.stringify({ data }) };
}

/** `GET /api/v1/images/models/{author}/{slug}/endpoints`. */
export function answerEndpoints({ captured }: SimulatedRequest): SimulatedAnswer {
  const model = listedModels.find(({ id }) => id === captured[0]);
  if (!model) return openrouterError(404, 'Model not found');
  const endpoints = model.endpoints.map((lines, index) => ({
    provider_name: `Provider ${index + 1}`,
    provider_slug: `provider-${index + 1}`,
    provider_tag: null,
    supports_streaming: model.streams,
    allowed_passthrough_parameters: [],
    supported_parameters: model.parameters,
    pricing: lines.map(([billable, unit, cost_usd, variant]) => ({
      billable,
      unit,
      cost_usd,
      ...(variant && { variant }),
    })),
  }));
  return { status: 200, body: JSON.stringify({ id: model.id, endpoints }) };
}
