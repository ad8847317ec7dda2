import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { type ComfyuiOptions, type ComfyuiSettings, optionsSchema } from './comfyui-options.ts';
import { createConnection } from './create-connection.ts';
import { discoverModels } from './discover-models.ts';
import { describeModel, findModel } from './models.ts';
import { runTurn } from './run-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * A ComfyUI server: its checkpoints with two workflows of standard nodes, and any workflow of your own in API format.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = comfyui({ baseUrl: 'http://127.0.0.1:8188' });
 */
export function comfyui(options: ComfyuiOptions = {}): ImageAdapter {
  const settings = parseOptions('comfyui()', optionsSchema, options) as ComfyuiSettings;
  return {
    specificationVersion: 1,
    id: 'comfyui',
    label: 'ComfyUI',
    version: '0.1.0',
    models: ({ signal } = {}) => discoverModels(settings, signal),
    describeModel: (modelId) => describeModel(findModel(settings.models, modelId)),
    async *run(request, context) {
      const turn = {
        request,
        settings,
        signal: context.signal,
        model: findModel(settings.models, request.model),
        options: parseOptions('options.comfyui', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      context.signal.throwIfAborted();
      yield { type: 'turn-start' };
      yield* runTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
