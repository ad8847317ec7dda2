import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';

const file = v.object({
  filename: v.string(),
  subfolder: v.nullish(v.string(), ''),
  type: v.nullish(v.string(), 'output'),
});

const schema = v.record(
  v.string(),
  v.object({
    outputs: v.record(v.string(), v.object({ images: v.nullish(v.array(file), []) })),
    status: v.nullish(
      v.object({
        status_str: v.nullish(v.string()),
        messages: v.fallback(v.array(v.looseTuple([v.string(), v.record(v.string(), v.unknown())])), []),
      }),
    ),
  }),
);

/** A picture that a workflow made. */
export type OutputFile = v.InferOutput<typeof file>;
/** What the server says of work that is over. */
export type HistoryEntry = v.InferOutput<typeof schema>[string];

/** What became of a piece of work. Undefined: it is not over, or not known. */
export async function readHistory(
  { connection, signal }: Pick<ComfyuiTurn, 'connection' | 'signal'>,
  promptId: string,
): Promise<HistoryEntry | undefined> {
  const path = `/history/${encodeURIComponent(promptId)}`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const history = await readJson(response, { connection, signal, isPaid: false, schema });
  return history[promptId];
}
