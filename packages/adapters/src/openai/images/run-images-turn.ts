import type { AdapterEvent } from '@pentimento/engine';
import { isEventStream } from '../../http/read-server-events.ts';
import { sendRequest } from '../../http/send-request.ts';
import { readImagesAnswer } from '../../shared/images-api/read-images-answer.ts';
import { readImagesStream } from '../../shared/images-api/read-images-stream.ts';
import type { OpenaiTurn } from '../openai-turn.ts';
import { mapImagesRequest } from './map-images-request.ts';

/** One turn through the Images API. */
export async function* runImagesTurn(turn: OpenaiTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal } = turn;
  const { warnings, ...body } = await mapImagesRequest(turn);
  yield* warnings;
  const response = await sendRequest(connection, { method: 'POST', ...body, isPaid: true, signal });
  const { candidates } = turn.request;
  const reading = { connection, signal, candidates, tokenPrices: turn.model.tokenPrices };
  yield* isEventStream(response) ? readImagesStream(response, reading) : readImagesAnswer(response, reading);
}
