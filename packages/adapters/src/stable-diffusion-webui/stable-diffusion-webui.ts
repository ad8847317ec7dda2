import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { discoverModels } from './discover-models.ts';
import { describeModel } from './models.ts';
import { runTurn } from './run-turn.ts';
import { optionsSchema, type StableDiffusionWebuiOptions } from './stable-diffusion-webui-options.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * Stable Diffusion WebUI (A1111) and its descendants (Forge, reForge), through their HTTP API.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = stableDiffusionWebui({ baseUrl: 'http://127.0.0.1:7860' });
 */
export function stableDiffusionWebui(options: StableDiffusionWebuiOptions = {}): ImageAdapter {
  const settings = parseOptions('stableDiffusionWebui()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'stable-diffusion-webui',
    label: 'Stable Diffusion WebUI',
    version: '0.1.0',
    models: ({ signal } = {}) => discoverModels(settings, signal),
    describeModel,
    async *run(request, context) {
      const turn = {
        request,
        settings,
        signal: context.signal,
        options: parseOptions("options['stable-diffusion-webui']", turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
        taskId: `pentimento-${context.createId()}`,
      };
      context.signal.throwIfAborted();
      yield { type: 'turn-start', requestId: turn.taskId };
      yield* runTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
