import type { AdapterEvent } from '@pentimento/engine';
import { sendRequest } from '../../http/send-request.ts';
import { PreviousResponseLostError } from '../previous-response-lost-error.ts';
import { type Continuation, readContinuation } from './conversation-state.ts';
import { mapResponsesRequest, type ResponsesTurn } from './map-responses-request.ts';
import { readResponsesStream } from './read-responses-stream.ts';

/** One turn through the Responses API: goes on from the parent's response, or starts anew where that is no longer there. */
export async function* runResponsesTurn(turn: ResponsesTurn): AsyncGenerator<AdapterEvent> {
  const continuation = await readContinuation(turn.request);
  try {
    yield* converse(turn, continuation);
  } catch (error) {
    if (!(error instanceof PreviousResponseLostError) || !continuation) throw error;
    const details =
      'OpenAI no longer has the conversation up to here: it was given the picture, without what was said before.';
    yield { type: 'warning', kind: 'degraded', feature: 'conversation', details };
    yield* converse(turn, undefined);
  }
}

async function* converse(
  turn: ResponsesTurn,
  continuation: Continuation | undefined,
): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { json, warnings } = await mapResponsesRequest(turn, continuation);
  const response = await sendRequest(connection, {
    method: 'POST',
    path: '/responses',
    json,
    isPaid: true,
    signal,
  });
  yield* warnings;
  yield* readResponsesStream(response, turn);
}
