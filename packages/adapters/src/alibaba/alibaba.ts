import type { ImageAdapter } from '@pentimento/engine';
import { parseOptions } from '../http/parse-options.ts';
import { sendRequest } from '../http/send-request.ts';
import { type AlibabaOptions, optionsSchema } from './alibaba-options.ts';
import { createConnection } from './create-connection.ts';
import { mapRequest } from './map-request.ts';
import { findModel, models } from './models.ts';
import { readAnswer } from './read-answer.ts';
import { turnOptionsSchema } from './turn-options.ts';

/**
 * Alibaba's Qwen-Image models, through Model Studio (DashScope).
 * @throws InvalidRequestError when an option is wrong.
 * @example
 * const adapter = alibaba({ apiKey: 'sk-…' });
 * const model = adapter.describeModel?.('qwen-image-3.0-pro');
 */
export function alibaba(options: AlibabaOptions = {}): ImageAdapter {
  const settings = parseOptions('alibaba()', optionsSchema, options);
  return {
    specificationVersion: 1,
    id: 'alibaba',
    label: 'Alibaba',
    version: '0.1.0',
    // The API does not list the models of an account.
    models: () => {
      const known = models.map(({ id }) => id);
      const ids = new Set([
        ...(settings.defaultModel === undefined ? [] : [settings.defaultModel]),
        ...known,
      ]);
      return Promise.resolve([...ids].map(findModel));
    },
    describeModel: findModel,
    async *run(request, context) {
      const { signal } = context;
      const turn = {
        request,
        signal,
        model: findModel(request.model),
        options: parseOptions('options.alibaba', turnOptionsSchema, request.options),
        connection: createConnection(settings, context),
      };
      yield { type: 'turn-start' };
      const json = mapRequest(turn);
      const path = '/services/aigc/multimodal-generation/generation';
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
