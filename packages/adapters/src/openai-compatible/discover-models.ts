import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import { EngineError, type ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import type { Connection } from '../http/connection.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import { describeModel } from './describe-model.ts';
import type { CompatibleSettings } from './openai-compatible-options.ts';

const schema = v.object({ data: v.array(v.object({ id: v.string() })) });

/** What image models are called. Servers list their text models beside them and do not say which is which. */
const imageModelId =
  /image|flux|diffusion|sdxl|sd[-_.]?[123]|kontext|seedream|seededit|dall-?e|hidream|z-?img|kolors|recraft|ideogram|sd-cpp/i;

/**
 * The models that the server lists: those that sound like image models, or all where none does.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: CompatibleSettings,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const all = await listModels(connection, { signal, defaultModel: settings.defaultModel });
  const named = all.filter((id) => imageModelId.test(id));
  const { defaultModel } = settings;
  const ids = new Set([
    ...(defaultModel === undefined ? [] : [defaultModel]),
    ...(named.length > 0 ? named : all),
  ]);
  return [...ids].map((id) => describeModel(settings, id));
}

async function listModels(
  connection: Connection,
  { signal, defaultModel }: { signal: AbortSignal; defaultModel: string | undefined },
): Promise<string[]> {
  try {
    const request = { method: 'GET', path: '/models', isPaid: false, signal } as const;
    const response = await sendRequest(connection, request);
    const { data } = await readJson(response, { connection, signal, isPaid: false, schema });
    return data.map(({ id }) => id);
  } catch (error) {
    // Some relays have no list. A model that was named does without.
    if (defaultModel !== undefined && EngineError.hasCode(error, 'model-unavailable')) return [];
    throw error;
  }
}
