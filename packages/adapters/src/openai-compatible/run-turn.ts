import type { AdapterEvent } from '@pentimento/engine';
import { isEventStream } from '../http/read-server-events.ts';
import { sendRequest } from '../http/send-request.ts';
import { readImagesAnswer } from '../shared/images-api/read-images-answer.ts';
import { readImagesStream } from '../shared/images-api/read-images-stream.ts';
import type { CompatibleTurn } from './compatible-turn.ts';
import { mapRequest } from './map-request.ts';
import { readWordsStream } from './read-words-stream.ts';

/** One turn through the server. */
export async function* runTurn(turn: CompatibleTurn): AsyncGenerator<AdapterEvent> {
  const { connection, signal, dialect, resultHosts: allowedHosts } = turn;
  const { warnings, ...body } = await mapRequest(turn);
  yield* warnings;
  const response = await sendRequest(connection, { method: 'POST', ...body, isPaid: true, signal });
  const { candidates } = turn.request;
  const reading = { connection, signal, candidates, allowedHosts };
  if (!isEventStream(response)) yield* readImagesAnswer(response, reading);
  else if (dialect.stream === 'words') yield* readWordsStream(response, reading);
  else yield* readImagesStream(response, reading);
}
