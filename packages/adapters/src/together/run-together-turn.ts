import type { AdapterEvent } from '@pentimento/engine';
import { sendRequest } from '../http/send-request.ts';
import { mapRequest } from './map-request.ts';
import { readAnswer } from './read-answer.ts';
import type { TogetherTurn } from './together-turn.ts';

/** One turn. */
export async function* runTogetherTurn(turn: TogetherTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { warnings, json } = mapRequest(turn);
  yield* warnings;
  const path = '/images/generations';
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  yield* readAnswer(response, turn);
}
