import * as v from 'valibot';
import { parseOptions } from '../http/parse-options.ts';
import { readList } from './read-list.ts';
import { optionsSchema, type StableDiffusionWebuiOptions } from './stable-diffusion-webui-options.ts';

const schema = v.array(v.object({ name: v.string() }));

/**
 * The names of the samplers that the server has, for the options `sampler`.
 * @throws EngineError `authentication`, `network-or-cors`.
 * @example
 * const samplers = await listSamplers({ baseUrl: 'http://127.0.0.1:7860' });
 */
export async function listSamplers(
  options: StableDiffusionWebuiOptions = {},
  { signal }: { signal?: AbortSignal } = {},
): Promise<string[]> {
  const settings = parseOptions('listSamplers()', optionsSchema, options);
  const samplers = await readList(settings, { path: '/samplers', schema, signal });
  return samplers.map(({ name }) => name);
}
