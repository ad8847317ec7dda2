import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey } from './together-error.ts';

/** Text models among them, and a picture model that nobody knows yet. */
const models: readonly [string, string, string][] = [
  ['moonshotai/Kimi-K3', 'chat', 'Kimi K3'],
  ['black-forest-labs/FLUX.1-schnell', 'image', 'FLUX.1 Schnell'],
  ['new-vendor/new-model', 'image', 'New Model'],
  ['black-forest-labs/FLUX.2-pro', 'image', 'FLUX.2 Pro'],
  ['black-forest-labs/FLUX.1-kontext-pro', 'image', 'FLUX.1 Kontext Pro'],
];

/** `GET /v1/models`. */
export function answerModels(request: SimulatedRequest): SimulatedAnswer {
  const body = models.map(([id, type, display_name]) => ({
    id,
    object: 'model',
    created: 1_793_000_000,
    type,
    display_name,
    pricing: { hourly: 0, input: 0, output: 0, base: 0, finetune: 0 },
  }));
  return checkKey(request) ?? { status: 200, body: JSON.stringify(body) };
}
