import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import type { RelaySettings } from './relay-options.ts';
import { wireModelsSchema } from './wire/wire-model.ts';
import { apiRoot } from './wire/wire-path.ts';

/** The models that the relay offers to this person. @throws EngineError `authentication`, `network-or-cors`. */
export async function discoverModels(
  settings: RelaySettings,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const path = `${apiRoot}/models`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const { models } = await readJson(response, {
    connection,
    signal,
    isPaid: false,
    schema: wireModelsSchema,
  });
  const { defaultModel } = settings;
  // A stable sort: the wanted one first, the rest as the relay has them.
  return models.toSorted((one, other) => Number(other.id === defaultModel) - Number(one.id === defaultModel));
}
