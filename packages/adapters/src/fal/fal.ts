import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { describeFor } from './describe-for.ts';
import { discoverModels } from './discover-models.ts';
import { type FalOptions, optionsSchema } from './fal-options.ts';
import { findModel } from './models.ts';
import { runTurn } from './run-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * The image models of fal, through its queue. What is sent once is asked about until it is there, also after a reload.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = fal({ apiKey: '…' });
 * const model = adapter.describeModel?.('fal-ai/flux-2-pro');
 */
export function fal(options: FalOptions = {}): ImageAdapter {
  const settings = parseOptions('fal()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'fal',
    label: 'fal',
    version: '0.1.0',
    models: ({ signal } = {}): Promise<ModelDescriptor[]> => discoverModels(settings, signal),
    describeModel: (modelId) => describeFor(settings, findModel(modelId)),
    async *run(request, context) {
      yield* runTurn({
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions('options.fal', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
        pollIntervalMs: settings.pollIntervalMs,
      });
      yield { type: 'turn-end' };
    },
  };
}
