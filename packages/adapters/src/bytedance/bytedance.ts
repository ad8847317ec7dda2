import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { sendRequest } from '../http/send-request.ts';
import { type BytedanceOptions, optionsSchema } from './bytedance-options.ts';
import { createConnection } from './create-connection.ts';
import { listModels } from './list-models.ts';
import { mapRequest } from './map-request.ts';
import { findModel } from './models.ts';
import { readAnswer } from './read-answer.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * ByteDance's Seedream models, through BytePlus ModelArk or Volcengine Ark.
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = bytedance({ apiKey: '…' });
 * const model = adapter.describeModel?.('seedream-4-5-251128');
 */
export function bytedance(options: BytedanceOptions = {}): ImageAdapter {
  const settings = parseOptions('bytedance()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'bytedance',
    label: 'ByteDance',
    version: '0.1.0',
    models: () => Promise.resolve(listModels(settings)),
    describeModel: (modelId) => findModel(modelId).descriptor,
    async *run(request, context) {
      const { signal } = context;
      const turn = {
        request,
        signal,
        model: findModel(request.model),
        options: parseOptions('options.bytedance', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      const json = mapRequest(turn);
      const path = '/images/generations';
      const response = await sendRequest(turn.connection, {
        method: 'POST',
        path,
        json,
        isPaid: true,
        signal,
      });
      yield* readAnswer(response, turn);
      signal.throwIfAborted();
      yield { type: 'turn-end' };
    },
  };
}
