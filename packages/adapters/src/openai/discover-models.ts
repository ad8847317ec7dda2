import { orderModels } from '../shared/order-models.ts';
import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import { describeFor } from './describe-for.ts';
import { findModel, imageModelId, models } from './models.ts';
import type { OpenaiOptions } from './openai-options.ts';

const schema = v.object({ data: v.array(v.object({ id: v.string() })) });

/**
 * The image models of the account, known ones first and in their order, then those that came later. Without a key: those that
 * are known, so that they can be looked at before there is one.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: OpenaiOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const known = models.map(({ descriptor }) => descriptor.id);
  const isUsable = settings.apiKey !== undefined || settings.transport === 'relay';
  const listed = isUsable ? await listModels(settings, signal) : known;
  return orderModels({ known, listed, defaultModel: settings.defaultModel }).map((id) =>
    describeFor(settings, findModel(id)),
  );
}

async function listModels(settings: OpenaiOptions, signal: AbortSignal): Promise<string[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const response = await sendRequest(connection, { method: 'GET', path: '/models', isPaid: false, signal });
  const { data } = await readJson(response, { connection, signal, isPaid: false, schema });
  return data.map(({ id }) => id).filter((id) => imageModelId.test(id));
}
