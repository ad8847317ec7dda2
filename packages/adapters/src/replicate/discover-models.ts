import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { firstOfEach } from '../shared/first-of-each.ts';
import { createConnection } from './create-connection.ts';
import { describeByInputs } from './describe-by-inputs.ts';
import { modelAnswerSchema } from './model-answer.ts';
import { findModel, models, unknownModel } from './models.ts';
import { readInputs } from './read-inputs.ts';
import type { ReplicateOptions } from './replicate-options.ts';

const schema = v.object({ models: v.array(modelAnswerSchema) });
const collections = ['text-to-image', 'image-editing'];

/**
 * The known models, then those of the provider's collections, described by their inputs. Without a token: those that are known.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: ReplicateOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const { apiKey, transport, defaultModel } = settings;
  const isUsable = apiKey !== undefined || transport === 'relay';
  const listed = isUsable
    ? await Promise.all(collections.map((name) => listCollection(settings, { name, signal })))
    : [];
  const first = defaultModel === undefined ? [] : [findModel(defaultModel).descriptor];
  return firstOfEach([...first, ...models.map(({ descriptor }) => descriptor), ...listed.flat()]);
}

async function listCollection(
  settings: ReplicateOptions,
  { name, signal }: { name: string; signal: AbortSignal },
): Promise<ModelDescriptor[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const path = `/collections/${name}`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const answer = await readJson(response, { connection, signal, isPaid: false, schema });
  return answer.models.map(({ owner, name: model, latest_version: version }) => {
    const inputs = readInputs(version?.openapi_schema);
    const capabilities = inputs ? describeByInputs(inputs) : unknownModel.descriptor.capabilities;
    return { id: `${owner}/${model}`, label: model, capabilities };
  });
}
