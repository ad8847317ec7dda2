import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { discoverModels } from './discover-models.ts';
import { findModel } from './models.ts';
import { runTogetherTurn } from './run-together-turn.ts';
import { optionsSchema, type TogetherOptions } from './together-options.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * Image models that Together AI serves: FLUX and others.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = together({ apiKey: 'tgp_v1_…' });
 * const model = adapter.describeModel?.('black-forest-labs/FLUX.2-pro');
 */
export function together(options: TogetherOptions = {}): ImageAdapter {
  const settings = parseOptions('together()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'together',
    label: 'Together AI',
    version: '0.1.0',
    models: ({ signal } = {}) => discoverModels(settings, signal),
    describeModel: (modelId) => findModel(modelId).descriptor,
    async *run(request, context) {
      const turn = {
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions('options.together', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      yield* runTogetherTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
