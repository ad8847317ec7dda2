import type { AdapterEvent } from '@pentimento/engine';
import { isEventStream } from '../http/read-server-events.ts';
import { sendRequest } from '../http/send-request.ts';
import { mapRequest } from './map-request.ts';
import type { OpenrouterTurn } from './openrouter-turn.ts';
import { readAnswer } from './read-answer.ts';
import { readStream } from './read-stream.ts';

/** One turn through the Image API. Providers without streaming answer in one piece though a stream was asked for. */
export async function* runOpenrouterTurn(turn: OpenrouterTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { json, warnings } = mapRequest(turn);
  yield* warnings;
  const path = '/images';
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  yield* isEventStream(response) ? readStream(response, turn) : readAnswer(response, turn);
}
