import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey, plainError } from './plain-error.ts';

/** What models are for, and what fal calls them. */
const models: Readonly<Record<string, { task: string; fal?: string }>> = {
  'Qwen/Qwen-Image': { task: 'text-to-image', fal: 'fal-ai/qwen-image' },
  'Qwen/Qwen-Image-Edit-2511': { task: 'image-to-image', fal: 'fal-ai/qwen-image-edit/2511' },
  'stabilityai/stable-diffusion-xl-base-1.0': { task: 'text-to-image' },
  'somebody/Painter-9': { task: 'text-to-image', fal: 'fal-ai/painter-9' },
};

/** `GET /hub/api/models/<owner>/<name>`. */
export function answerModel(request: SimulatedRequest): SimulatedAnswer {
  const id = request.captured[0] ?? '';
  const model = models[id];
  if (!model) return plainError(404, 'Repository not found');
  const common = { status: 'live', task: model.task };
  const inferenceProviderMapping = [
    { provider: 'replicate', providerId: id.toLowerCase(), ...common },
    ...(model.fal === undefined ? [] : [{ provider: 'fal-ai', providerId: model.fal, ...common }]),
    { provider: 'hf-inference', providerId: id, ...common },
  ];
  return checkKey(request) ?? { status: 200, body: JSON.stringify({ id, inferenceProviderMapping }) };
}

/** `GET /hub/api/models?pipeline_tag=…`. */
export function answerModelList(request: SimulatedRequest): SimulatedAnswer {
  const task = request.query.get('pipeline_tag');
  const list = Object.entries(models)
    .filter(([, model]) => model.task === task)
    .map(([id]) => ({ id, modelId: id, pipeline_tag: task }));
  return checkKey(request) ?? { status: 200, body: JSON.stringify(list) };
}
