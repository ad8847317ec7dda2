import type { AdapterEvent } from '@pentimento/engine';
import { isEventStream } from '../../http/read-server-events.ts';
import { sendRequest } from '../../http/send-request.ts';
import type { OpenaiTurn } from '../openai-turn.ts';
import { mapImagesRequest } from './map-images-request.ts';
import { readImagesAnswer } from './read-images-answer.ts';
import { readImagesStream } from './read-images-stream.ts';

/** One turn through the Images API. */
export async function* runImagesTurn(turn: OpenaiTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { warnings, ...body } = await mapImagesRequest(turn);
  yield* warnings;
  const response = await sendRequest(connection, { method: 'POST', ...body, isPaid: true, signal });
  yield* isEventStream(response) ? readImagesStream(response, turn) : readImagesAnswer(response, turn);
}
