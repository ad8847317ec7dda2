import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey } from './openai-error.ts';

/** Text models among them, and a picture model that nobody knows yet. */
const ids = [
  'gpt-6-sol',
  'gpt-image-2.6-sunburst',
  'gpt-image-2.6-flare',
  'gpt-image-2.5-sunburst',
  'gpt-image-2.5-flare',
  'gpt-image-2',
  'gpt-image-1.5',
  'gpt-image-1-mini',
  'gpt-image-3-preview',
  'text-embedding-3-large',
];

/** `GET /v1/models`. */
export function answerModels(request: SimulatedRequest): SimulatedAnswer {
  const data = ids.map((id) => ({ id, object: 'model', created: 1_793_000_000, owned_by: 'system' }));
  return checkKey(request) ?? { status: 200, body: JSON.stringify({ object: 'list', data }) };
}
