import { sendRequest } from '../http/send-request.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import { readQueue } from './read-queue.ts';

const patienceMs = 5000;

/** Takes a piece of work back: out of the queue, or off the graphics card. Others' work goes on. */
export async function cancelJob(
  { connection }: Pick<ComfyuiTurn, 'connection'>,
  promptId: string,
): Promise<void> {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const place = await readQueue({ connection, signal }, promptId);
    if (place === 'gone') return;
    // Servers before 2025 pass over the id and stop what runs: that is this one, by what the queue has just said.
    const [path, json] =
      place === 'running' ? ['/interrupt', { prompt_id: promptId }] : ['/queue', { delete: [promptId] }];
    const request = { method: 'POST', path: path as string, json, isPaid: false, signal } as const;
    const response = await sendRequest(connection, request);
    await response.body?.cancel();
  } catch {
    connection.log({ level: 'warn', message: 'The server could not be told to stop.' });
  }
}
