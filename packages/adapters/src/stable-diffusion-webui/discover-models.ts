import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { describeModel } from './models.ts';
import { readList } from './read-list.ts';
import type { WebuiSettings } from './stable-diffusion-webui-options.ts';

const modelsSchema = v.array(v.object({ title: v.string(), model_name: v.string() }));
const optionsSchema = v.object({ sd_model_checkpoint: v.nullish(v.string()) });

/**
 * The checkpoints that the server has, the loaded one first: changing takes it long.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: WebuiSettings,
  signal?: AbortSignal,
): Promise<ModelDescriptor[]> {
  const [models, { sd_model_checkpoint: loaded }] = await Promise.all([
    readList(settings, { path: '/sd-models', schema: modelsSchema, signal }),
    readList(settings, { path: '/options', schema: optionsSchema, signal }),
  ]);
  const first = settings.defaultModel ?? models.find(({ title }) => title === loaded)?.model_name;
  const ids = new Set([...(first === undefined ? [] : [first]), ...models.map(({ model_name: id }) => id)]);
  return [...ids].map(describeModel);
}
