import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey } from './xai-error.ts';

/** `GET /v1/image-generation-models`: known ones, and one that nobody knows yet. */
export function answerModels(request: SimulatedRequest): SimulatedAnswer {
  const ids = [
    'grok-imagine-image',
    'grok-imagine-image-2.0',
    'grok-imagine-image-3.0',
    'grok-imagine-image-quality',
  ];
  const models = ids.map((id) => ({
    id,
    object: 'model',
    owned_by: 'xai',
    input_modalities: ['text', 'image'],
    output_modalities: ['image'],
  }));
  return checkKey(request) ?? { status: 200, body: JSON.stringify({ models }) };
}
