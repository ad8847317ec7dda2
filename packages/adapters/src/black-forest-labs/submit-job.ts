import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { FluxTurn } from './flux-turn.ts';
import type { Job } from './job.ts';

const schema = v.object({ id: v.string(), polling_url: v.string(), cost: v.nullish(v.number()) });

/** Sends the work. Paid for from here on. */
export async function submitJob(
  { connection, signal, model }: FluxTurn,
  json: Readonly<Record<string, unknown>>,
): Promise<Job> {
  const path = `/${encodeURIComponent(model.descriptor.id)}`;
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  const answer = await readJson(response, { connection, signal, isPaid: true, schema });
  return { id: answer.id, pollingUrl: answer.polling_url, cost: answer.cost };
}
