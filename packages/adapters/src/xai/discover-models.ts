import { orderModels } from '../shared/order-models.ts';
import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import { findModel, imageModelId, models } from './models.ts';
import type { XaiOptions } from './xai-options.ts';

const schema = v.object({
  models: v.array(v.object({ id: v.string(), output_modalities: v.nullish(v.array(v.string())) })),
});

/**
 * The image models of the account, known ones first and in their order, then those that came later. Without a key: those that
 * are known, so that they can be looked at before there is one.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: XaiOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const known = models.map(({ descriptor }) => descriptor.id);
  const isUsable = settings.apiKey !== undefined || settings.transport === 'relay';
  const listed = isUsable ? await listModels(settings, signal) : known;
  return orderModels({ known, listed, defaultModel: settings.defaultModel }).map(
    (id) => findModel(id).descriptor,
  );
}

async function listModels(settings: XaiOptions, signal: AbortSignal): Promise<string[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const free = { signal, isPaid: false };
  const path = '/image-generation-models';
  const response = await sendRequest(connection, { method: 'GET', path, ...free });
  const { models: listed } = await readJson(response, { connection, schema, ...free });
  return listed.map(({ id }) => id).filter((id) => imageModelId.test(id));
}
