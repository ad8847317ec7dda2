import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { findModel, models } from './models.ts';
import { runTurn } from './run-turn.ts';
import { optionsSchema, type StabilityOptions } from './stability-options.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * The picture services of Stability AI: Stable Image, Stable Diffusion 3.5 and its editing tools.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = stability({ apiKey: 'sk-…' });
 * const model = adapter.describeModel?.('inpaint');
 */
export function stability(options: StabilityOptions = {}): ImageAdapter {
  const settings = parseOptions('stability()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'stability',
    label: 'Stability AI',
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
        options: parseOptions('options.stability', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
        pollIntervalMs: settings.pollIntervalMs,
      });
      yield { type: 'turn-end' };
    },
  };
}
