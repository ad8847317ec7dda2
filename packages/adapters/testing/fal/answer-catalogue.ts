import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey } from './fal-error.ts';

/** One page of the catalogue, with a model that nobody knows yet. */
const entries: Readonly<Record<string, readonly [string, string][]>> = {
  'text-to-image': [
    ['fal-ai/flux-2-pro', 'Flux 2 Pro'],
    ['fal-ai/painter-9', 'Painter 9'],
  ],
  'image-to-image': [
    ['fal-ai/flux-2-pro/edit', 'Flux 2 Pro Edit'],
    ['fal-ai/painter-9/edit', 'Painter 9 Edit'],
  ],
};

/** `GET /v1/models?category=…`. */
export function answerCatalogue(request: SimulatedRequest): SimulatedAnswer {
  const early = checkKey(request);
  if (early) return early;
  const category = request.query.get('category') ?? '';
  const models = (entries[category] ?? []).map(([endpoint_id, display_name]) => ({
    endpoint_id,
    metadata: { display_name, category, status: 'active' },
  }));
  return { status: 200, body: JSON.stringify({ models, next_cursor: null, has_more: false }) };
}
