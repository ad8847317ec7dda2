import { EngineError } from '@pentimento/engine';
import * as v from 'valibot';
import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import type { ComfyuiRequest } from './map-request.ts';
import type { PromptJob } from './prompt-job.ts';
import { readHistory } from './read-history.ts';
import { readQueue } from './read-queue.ts';

const schema = v.object({ prompt_id: v.string() });

/**
 * Gives a workflow to the server, under an id of our own choice: when the answer is lost, the queue knows whether it arrived.
 * Servers before 2025 choose the id themselves.
 */
export async function submitJob(
  turn: ComfyuiTurn,
  { graph, seed, clientId, promptId }: ComfyuiRequest & Omit<PromptJob, 'seed'>,
): Promise<PromptJob> {
  const { connection, signal } = turn;
  const json = { prompt: graph, client_id: clientId, prompt_id: promptId };
  try {
    const request = { method: 'POST', path: '/prompt', json, isPaid: true, signal } as const;
    const response = await sendRequest(connection, request);
    const { prompt_id: given } = await readJson(response, { connection, signal, isPaid: true, schema });
    return { promptId: given, clientId, seed };
  } catch (error) {
    const isLost = EngineError.hasCode(error, 'unknown-outcome') || EngineError.hasCode(error, 'stream-cut');
    if (isLost && (await hasArrived(turn, promptId))) return { promptId, clientId, seed };
    throw error;
  }
}

async function hasArrived(turn: ComfyuiTurn, promptId: string): Promise<boolean> {
  try {
    const place = await readQueue(turn, promptId);
    return place !== 'gone' || (await readHistory(turn, promptId)) !== undefined;
  } catch {
    return false;
  }
}
