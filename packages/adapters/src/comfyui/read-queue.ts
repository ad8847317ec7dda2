import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';

/** An entry: its place in line, its id, and much else. */
const entry = v.pipe(
  v.looseTuple([v.number(), v.string()]),
  v.transform(([number, id]) => ({ number, id })),
);
const schema = v.object({ queue_running: v.array(entry), queue_pending: v.array(entry) });

/** Where a piece of work is: at work, waiting with so many in front, or neither. */
export type QueuePlace = 'running' | 'gone' | { readonly position: number };

/** Looks a piece of work up in the server's queue. */
export async function readQueue(
  { connection, signal }: Pick<ComfyuiTurn, 'connection' | 'signal'>,
  promptId: string,
): Promise<QueuePlace> {
  const response = await sendRequest(connection, { method: 'GET', path: '/queue', isPaid: false, signal });
  const { queue_running: running, queue_pending: pending } = await readJson(response, {
    connection,
    signal,
    isPaid: false,
    schema,
  });
  if (running.some(({ id }) => id === promptId)) return 'running';
  const line = pending.toSorted((one, other) => one.number - other.number);
  const position = line.findIndex(({ id }) => id === promptId);
  return position < 0 ? 'gone' : { position };
}
