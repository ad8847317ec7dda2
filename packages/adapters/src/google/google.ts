import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { runContentTurn } from './content/run-content-turn.ts';
import { createConnection } from './create-connection.ts';
import { describeFor } from './describe-for.ts';
import { discoverModels } from './discover-models.ts';
import { type GoogleOptions, optionsSchema } from './google-options.ts';
import { runInteractionTurn } from './interactions/run-interaction-turn.ts';
import { findModel } from './models.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * Google's Gemini image models, through generateContent or the Interactions API.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = google({ apiKey: 'AIza…' });
 * const model = adapter.describeModel?.('gemini-nano-banana-2.1');
 */
export function google(options: GoogleOptions = {}): ImageAdapter {
  const settings = parseOptions('google()', optionsSchema, options);
  const runTurn = settings.api === 'interactions' ? runInteractionTurn : runContentTurn;
  return {
    specificationVersion: 1,
    id: 'google',
    label: 'Google',
    version: '0.1.0',
    models: ({ signal } = {}): Promise<ModelDescriptor[]> => discoverModels(settings, signal),
    describeModel: (modelId) => describeFor(settings, findModel(modelId)),
    async *run(request, context) {
      const turn = {
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions('options.google', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      yield* runTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
