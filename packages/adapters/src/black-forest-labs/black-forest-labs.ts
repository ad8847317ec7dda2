import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { type BlackForestLabsOptions, optionsSchema } from './black-forest-labs-options.ts';
import { createConnection } from './create-connection.ts';
import { findModel, models } from './models.ts';
import { runTurn } from './run-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * The FLUX models of Black Forest Labs. Jobs: what is sent once is asked about until it is there, also after a reload.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = blackForestLabs({ apiKey: 'bfl-…' });
 * const model = adapter.describeModel?.('flux-3-image');
 */
export function blackForestLabs(options: BlackForestLabsOptions = {}): ImageAdapter {
  const settings = parseOptions('blackForestLabs()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'black-forest-labs',
    label: 'Black Forest Labs',
    version: '0.1.0',
    // The API has no list to ask for.
    models: async (): Promise<ModelDescriptor[]> => {
      const known = models.map(({ descriptor }) => descriptor);
      const { defaultModel } = settings;
      if (defaultModel === undefined) return known;
      return [findModel(defaultModel).descriptor, ...known.filter(({ id }) => id !== defaultModel)];
    },
    describeModel: (modelId) => findModel(modelId).descriptor,
    async *run(request, context) {
      yield* runTurn({
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions("options['black-forest-labs']", turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
        pollIntervalMs: settings.pollIntervalMs,
      });
      yield { type: 'turn-end' };
    },
  };
}
