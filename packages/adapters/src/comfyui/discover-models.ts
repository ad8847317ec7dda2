import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type { ModelDescriptor } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { ComfyuiSettings } from './comfyui-options.ts';
import { createConnection } from './create-connection.ts';
import { checkpointModel, describeModel, findModel } from './models.ts';

/** A node's input: choices in a list, or, since 2025, in its options. */
const choices = v.union([
  v.pipe(
    v.looseTuple([v.array(v.string())]),
    v.transform(([list]) => list),
  ),
  v.pipe(
    v.looseTuple([v.literal('COMBO'), v.object({ options: v.array(v.string()) })]),
    v.transform(([, { options }]) => options),
  ),
]);
const schema = v.object({
  CheckpointLoaderSimple: v.object({ input: v.object({ required: v.object({ ckpt_name: choices }) }) }),
});

/**
 * The workflows that were given, and the checkpoints that the server has.
 * @throws EngineError `authentication`, `network-or-cors`.
 */
export async function discoverModels(
  settings: ComfyuiSettings,
  signal: AbortSignal = new AbortController().signal,
): Promise<ModelDescriptor[]> {
  const connection = createConnection(settings, contextOutsideTurns);
  const path = '/object_info/CheckpointLoaderSimple';
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const info = await readJson(response, { connection, signal, isPaid: false, schema });
  const { ckpt_name: files } = info.CheckpointLoaderSimple.input.required;
  const all = [...settings.models, ...files.map(checkpointModel)];
  const { defaultModel } = settings;
  const first = defaultModel === undefined ? [] : [findModel(settings.models, defaultModel)];
  const byId = new Map([...first, ...all].toReversed().map((model) => [model.id, model]));
  const ids = new Set([...first, ...all].map(({ id }) => id));
  return [...ids].flatMap((id) => byId.get(id) ?? []).map(describeModel);
}
