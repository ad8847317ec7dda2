import { sendRequest } from '../http/send-request.ts';
import { readProgress } from './read-progress.ts';
import type { WebuiTurn } from './webui-turn.ts';

const patienceMs = 5000;

/** Stops the server's work, if it is this turn's: the address knows no names and would stop anybody's. */
export async function interrupt(turn: Pick<WebuiTurn, 'connection' | 'taskId'>): Promise<void> {
  const { connection } = turn;
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const { isOurs } = await readProgress(turn, { signal, withPicture: false });
    if (!isOurs) return;
    const response = await sendRequest(connection, {
      method: 'POST',
      path: '/interrupt',
      isPaid: false,
      signal,
    });
    await response.body?.cancel();
  } catch {
    connection.log({ level: 'warn', message: 'The server could not be told to stop.' });
  }
}
