import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { discoverModels } from './discover-models.ts';
import { type ReplicateOptions, optionsSchema } from './replicate-options.ts';
import { findModel } from './models.ts';
import { runTurn } from './run-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * The image models that Replicate runs, as predictions. What is sent once is asked about until it is there, also after a reload.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = replicate({ apiKey: 'r8_…' });
 * const model = adapter.describeModel?.('black-forest-labs/flux-2-pro');
 */
export function replicate(options: ReplicateOptions = {}): ImageAdapter {
  const settings = parseOptions('replicate()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'replicate',
    label: 'Replicate',
    version: '0.1.0',
    models: ({ signal } = {}): Promise<ModelDescriptor[]> => discoverModels(settings, signal),
    describeModel: (modelId) => findModel(modelId).descriptor,
    async *run(request, context) {
      yield* runTurn({
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions('options.replicate', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
        pollIntervalMs: settings.pollIntervalMs,
      });
      yield { type: 'turn-end' };
    },
  };
}
