import { contextOutsideTurns } from '../http/context-outside-turns.ts';
import type * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { createConnection } from './create-connection.ts';
import type { WebuiSettings } from './stable-diffusion-webui-options.ts';

/** One of the server's lists, outside of any turn. @throws EngineError `authentication`, `network-or-cors`. */
export async function readList<Schema extends v.GenericSchema>(
  settings: WebuiSettings,
  {
    path,
    schema,
    signal = new AbortController().signal,
  }: { path: string; schema: Schema; signal?: AbortSignal | undefined },
): Promise<v.InferOutput<Schema>> {
  const connection = createConnection(settings, contextOutsideTurns);
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  return readJson(response, { connection, signal, isPaid: false, schema });
}
