import * as v from 'valibot';
import { pictureBytes } from '../http/picture-bytes.ts';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { WebuiTurn } from './webui-turn.ts';

const schema = v.object({
  progress: v.number(),
  current_image: v.nullish(pictureBytes),
  current_task: v.nullish(v.string()),
  state: v.nullish(v.object({ job_count: v.nullish(v.number()) })),
});

/** How far the server is. */
export interface WebuiProgress {
  /** Whether it is at this turn's work, and not at that of others, or at nothing. */
  readonly isOurs: boolean;
  /** 0 to 1. */
  readonly value: number;
  /** The picture as it stands. */
  readonly picture?: Uint8Array;
}

/** Asks how far the server is. */
export async function readProgress(
  { connection, taskId }: Pick<WebuiTurn, 'connection' | 'taskId'>,
  { signal, withPicture }: { signal: AbortSignal; withPicture: boolean },
): Promise<WebuiProgress> {
  const path = `/progress?skip_current_image=${String(!withPicture)}`;
  const response = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
  const answer = await readJson(response, {
    connection,
    signal,
    schema,
    isPaid: false,
    pictureFields: ['current_image'],
  });
  const { progress, current_image: picture, current_task: task, state } = answer;
  // Servers before 1.7 do not say whose work it is: with one person at it, it is ours.
  const isOurs = task ? task === taskId : task === undefined && (state?.job_count ?? 0) > 0;
  return { isOurs, value: Math.min(1, Math.max(0, progress)), ...(picture && { picture }) };
}
