import { orderModels } from '../shared/order-models.ts';
import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import { findModel, models } from './models.ts';
import type { TogetherOptions } from './together-options.ts';

const schema = v.array(
  v.object({ id: v.string(), type: v.nullish(v.string()), display_name: v.nullish(v.string()) }),
);

/**
 * The image models of the account, known ones first and in their order, then the others. Without a key: those that are known, so
 * that they can be looked at before there is one.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: TogetherOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const known = models.map(({ descriptor }) => descriptor.id);
  const isUsable = settings.apiKey !== undefined || settings.transport === 'relay';
  const labels = isUsable ? await listModels(settings, signal) : new Map(known.map((id) => [id, id]));
  const { defaultModel } = settings;
  const ordered = orderModels({ known, listed: [...labels.keys()], defaultModel });
  return ordered.map((id) => findModel(id, labels.get(id)).descriptor);
}

/** Names by id. */
async function listModels(settings: TogetherOptions, signal: AbortSignal): Promise<Map<string, string>> {
  const connection = createConnection(settings, contextOutsideTurns);
  const free = { signal, isPaid: false };
  const response = await sendRequest(connection, { method: 'GET', path: '/models', ...free });
  const listed = await readJson(response, { connection, schema, ...free });
  return new Map(
    listed.filter(({ type }) => type === 'image').map(({ id, display_name: name }) => [id, name ?? id]),
  );
}
