import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createCatalogue } from './create-catalogue.ts';
import { createConnection } from './create-connection.ts';
import { type OpenrouterOptions, optionsSchema } from './openrouter-options.ts';
import { runOpenrouterTurn } from './run-openrouter-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * Image models of many vendors through OpenRouter's Image API. What each can do and costs is asked for, not known beforehand.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = openrouter({ apiKey: 'sk-or-v1-…' });
 * const model = adapter.describeModel?.('google/gemini-nano-banana-2.1');
 */
export function openrouter(options: OpenrouterOptions = {}): ImageAdapter {
  const settings = parseOptions('openrouter()', optionsSchema, options);
  const catalogue = createCatalogue(settings);
  return {
    specificationVersion: 1,
    id: 'openrouter',
    label: 'OpenRouter',
    version: '0.1.0',
    models: ({ signal } = {}) => catalogue.list(signal),
    describeModel: (modelId) => catalogue.find(modelId).descriptor,
    async *run(request, context) {
      const turn = {
        request,
        signal: context.signal,
        model: catalogue.find(request.model),
        options: parseOptions('options.openrouter', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      yield* runOpenrouterTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
