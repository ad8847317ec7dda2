import { type AdapterEvent, EmptyError } from '@pentimento/engine';
import { sendRequest } from '../../http/send-request.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { type AnsweredPart, extendConversation, readConversation } from './conversation.ts';
import { mapContentRequest } from './map-content-request.ts';
import { readContentAnswer } from './read-content-answer.ts';

/** An answer that does not fit into one request goes on in the next; this many never come. */
const mostRequests = 8;

/** One turn through generateContent. What the model thought goes out as state, for the next turn of the branch. */
export async function* runContentTurn(turn: GoogleTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal, request } = turn;
  const exchanges = request.base ? readConversation(request.providerState, request.model) : [];
  const { warnings, path, json } = mapContentRequest(turn, exchanges);
  yield* warnings;
  const parts: AnsweredPart[] = [];
  let continuationToken: string | undefined;
  for (let requests = 0; requests === 0 || continuationToken !== undefined; requests += 1) {
    if (requests === mostRequests) {
      const message =
        'Google did not come to an end with the picture. Say it differently, or try another model.';
      throw new EmptyError({ message, isRetryable: false });
    }
    const body = { ...json, ...(continuationToken !== undefined && { continuationToken }) };
    const paid = { isPaid: true, signal };
    const response = await sendRequest(connection, { method: 'POST', path, json: body, ...paid });
    continuationToken = yield* readContentAnswer(response, { turn, parts });
  }
  const { instruction } = request;
  const opaque = extendConversation(request.model, [...exchanges, { instruction, parts }]);
  if (opaque) yield { type: 'provider-state', opaque };
}
