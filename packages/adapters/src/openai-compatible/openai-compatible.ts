import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { describeModel } from './describe-model.ts';
import { discoverModels } from './discover-models.ts';
import {
  defaultLabel,
  dialectOf,
  type OpenaiCompatibleOptions,
  optionsSchema,
} from './openai-compatible-options.ts';
import { runTurn } from './run-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * A server that speaks OpenAI's Images API, or something near it: stable-diffusion.cpp, vLLM-Omni, SGLang, LocalAI, relays.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = openaiCompatible({ baseUrl: 'http://localhost:1234/v1', dialect: 'stable-diffusion-cpp' });
 */
export function openaiCompatible(options: OpenaiCompatibleOptions): ImageAdapter {
  const settings = parseOptions('openaiCompatible()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'openai-compatible',
    label: settings.label ?? defaultLabel,
    version: '0.1.0',
    models: ({ signal } = {}) => discoverModels(settings, signal),
    describeModel: (modelId) => describeModel(settings, modelId),
    async *run(request, context) {
      const turn = {
        request,
        signal: context.signal,
        dialect: dialectOf(settings),
        options: parseOptions("options['openai-compatible']", turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
        resultHosts: settings.resultHosts ?? [],
      };
      yield { type: 'turn-start' };
      yield* runTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
