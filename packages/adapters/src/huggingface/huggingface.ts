import type { ImageAdapter, ModelDescriptor } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnections } from './create-connections.ts';
import { describeFor } from './describe-for.ts';
import { discoverModels } from './discover-models.ts';
import { type HuggingfaceOptions, optionsSchema } from './huggingface-options.ts';
import { findModel } from './models.ts';
import { runTurn } from './run-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * Open models through Hugging Face's router: at Hugging Face itself, or in fal's queue.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = huggingface({ apiKey: 'hf_…' });
 * const model = adapter.describeModel?.('Qwen/Qwen-Image');
 */
export function huggingface(options: HuggingfaceOptions = {}): ImageAdapter {
  const settings = parseOptions('huggingface()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'huggingface',
    label: 'Hugging Face',
    version: '0.1.0',
    models: ({ signal } = {}): Promise<ModelDescriptor[]> => discoverModels(settings, signal),
    describeModel: (modelId) => describeFor(settings, findModel(modelId)),
    async *run(request, context) {
      const { router, hub } = createConnections(settings, context);
      yield* runTurn({
        request,
        hub,
        connection: router,
        signal: context.signal,
        options: parseOptions('options.huggingface', turnOptionsSchema, request.options),
        provider: settings.provider,
        pollIntervalMs: settings.pollIntervalMs,
      });
      yield { type: 'turn-end' };
    },
  };
}
