import type { AdapterEvent } from '@pentimento/engine';
import { sendRequest } from '../http/send-request.ts';
import { mapRequest } from './map-request.ts';
import { readAnswer } from './read-answer.ts';
import type { XaiTurn } from './xai-turn.ts';

/** One turn. */
export async function* runXaiTurn(turn: XaiTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { warnings, path, json } = mapRequest(turn);
  yield* warnings;
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  yield* readAnswer(response, turn);
}
