import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { createConnection } from './create-connection.ts';
import { discoverModels } from './discover-models.ts';
import { findModel } from './models.ts';
import { runXaiTurn } from './run-xai-turn.ts';
import { turnOptionsSchema } from './turn-options.ts';
import { optionsSchema, type XaiOptions } from './xai-options.ts';

/**
 * xAI's Grok Imagine models.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = xai({ apiKey: 'xai-…' });
 * const model = adapter.describeModel?.('grok-imagine-image-2.0');
 */
export function xai(options: XaiOptions = {}): ImageAdapter {
  const settings = parseOptions('xai()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'xai',
    label: 'xAI',
    version: '0.1.0',
    models: ({ signal } = {}) => discoverModels(settings, signal),
    describeModel: (modelId) => findModel(modelId).descriptor,
    async *run(request, context) {
      const turn = {
        request,
        signal: context.signal,
        model: findModel(request.model),
        options: parseOptions('options.xai', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      yield* runXaiTurn(turn);
      context.signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
