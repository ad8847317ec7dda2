import type { AdapterEvent } from '@pentimento/engine';
import { sendRequest } from '../../http/send-request.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { type AnsweredPart, extendConversation, readConversation } from './conversation.ts';
import { mapContentRequest } from './map-content-request.ts';
import { readContentAnswer } from './read-content-answer.ts';

/** One turn through generateContent. What the model thought goes out as state, for the next turn of the branch. */
export async function* runContentTurn(turn: GoogleTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal, request } = turn;
  const exchanges = request.base ? readConversation(request.providerState, request.model) : [];
  const { warnings, path, json } = mapContentRequest(turn, exchanges);
  yield* warnings;
  const response = await sendRequest(connection, { method: 'POST', path, json, isPaid: true, signal });
  const parts: AnsweredPart[] = [];
  yield* readContentAnswer(response, { turn, parts });
  const { instruction } = request;
  const opaque = extendConversation(request.model, [...exchanges, { instruction, parts }]);
  if (opaque) yield { type: 'provider-state', opaque };
}
