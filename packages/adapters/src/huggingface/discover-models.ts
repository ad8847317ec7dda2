import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { firstOfEach } from '../shared/first-of-each.ts';
import { createConnections } from './create-connections.ts';
import { describeFor } from './describe-for.ts';
import type { HuggingfaceOptions } from './huggingface-options.ts';
import { capabilitiesOf, findModel, type HuggingfaceTask, models } from './models.ts';
import { providers } from './provider-name.ts';

const schema = v.array(v.object({ id: v.string() }));

/**
 * The known models, then those that are talked of most on the hub and that this adapter's providers run. Without a token: those
 * that are known.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: HuggingfaceOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const { apiKey, defaultModel } = settings;
  const tasks = Object.keys(capabilitiesOf) as HuggingfaceTask[];
  const listed =
    apiKey === undefined ? [] : await Promise.all(tasks.map((task) => listTask(settings, { task, signal })));
  const first = defaultModel === undefined ? [] : [findModel(defaultModel)];
  const all = firstOfEach([...first, ...models, ...listed.flat()]);
  return all.map((model) => describeFor(settings, model));
}

async function listTask(
  settings: HuggingfaceOptions,
  { task, signal }: { task: HuggingfaceTask; signal: AbortSignal },
): Promise<ModelDescriptor[]> {
  const { hub: connection } = createConnections(settings, contextOutsideTurns);
  const who = (settings.provider === undefined ? providers : [settings.provider]).join(',');
  const path = `/api/models?pipeline_tag=${task}&inference_provider=${who}&sort=trendingScore&limit=20`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const list = await readJson(response, { connection, signal, isPaid: false, schema });
  return list.map(({ id }) => ({ id, label: id, capabilities: capabilitiesOf[task] }));
}
