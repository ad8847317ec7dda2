import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { describeFor } from './describe-for.ts';
import { discoverModels } from './discover-models.ts';
import { runImagesTurn } from './images/run-images-turn.ts';
import { findModel } from './models.ts';
import { defaultTextModel, type OpenaiOptions, optionsSchema } from './openai-options.ts';
import { runResponsesTurn } from './responses/run-responses-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * OpenAI's image models, through the Images API or the Responses API.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = openai({ apiKey: 'sk-…' });
 * const model = adapter.describeModel?.('gpt-image-2.6-flare');
 */
export function openai(options: OpenaiOptions = {}): ImageAdapter {
  const settings = parseOptions('openai()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'openai',
    label: 'OpenAI',
    version: '0.1.0',
    models: ({ signal } = {}): Promise<ModelDescriptor[]> => discoverModels(settings, signal),
    describeModel: (modelId) => describeFor(settings, findModel(modelId)),
    async *run(request, context) {
      const turn = {
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions('options.openai', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      yield* settings.api === 'responses'
        ? runResponsesTurn({ ...turn, textModel: settings.textModel ?? defaultTextModel })
        : runImagesTurn(turn);
      yield { type: 'turn-end' };
    },
  };
}
