import type { AdapterEvent } from '@pentimento/engine';
import { sendRequest } from '../http/send-request.ts';
import { interrupt } from './interrupt.ts';
import { mapRequest } from './map-request.ts';
import { readAnswer, toEvents } from './read-answer.ts';
import { watchProgress } from './watch-progress.ts';
import type { WebuiTurn } from './webui-turn.ts';

/** One turn: the request stays open until the pictures are there, and progress is asked for beside it. */
export async function* runTurn(turn: WebuiTurn): AsyncGenerator<AdapterEvent> {
  const { connection } = turn;
  const body = await mapRequest(turn);
  const left = new AbortController();
  const signal = AbortSignal.any([turn.signal, left.signal]);
  let isOpen = true;
  const answer = sendRequest(connection, { method: 'POST', ...body, isPaid: true, signal })
    .then((response) => readAnswer(response, { connection, signal }))
    .finally(() => (isOpen = signal.aborted));
  try {
    yield* watchProgress(turn, answer);
    yield* toEvents(await answer, turn);
  } finally {
    if (isOpen) {
      left.abort();
      await answer.catch(() => undefined);
      await interrupt(turn);
    }
  }
}
