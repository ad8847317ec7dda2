import { type AdapterEvent, UnknownOutcomeError } from '@pentimento/engine';
import { askUntilAnswered } from '../http/ask-until-answered.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';
import { parseFrame, type ServerMessage } from './parse-frame.ts';
import type { PromptJob } from './prompt-job.ts';
import { type HistoryEntry, readHistory } from './read-history.ts';
import { type QueuePlace, readQueue } from './read-queue.ts';
import type { ServerFeed } from './server-feed.ts';

/** With a socket: silence after which it is looked whether the end was missed. */
const silenceMs = 15_000;

/** Says how far the work is until it is over, and gives back what became of it. */
export async function* watchJob(
  turn: ComfyuiTurn,
  { promptId, feed, mayBeOver }: PromptJob & { feed: ServerFeed; mayBeOver: boolean },
): AsyncGenerator<AdapterEvent, HistoryEntry> {
  const { signal, settings, connection } = turn;
  const ask = <T>(question: () => Promise<T>): Promise<T> =>
    askUntilAnswered(question, { label: connection.label, signal });
  let hasStarted = false;
  let highest = 0;
  let position = -1;
  if (mayBeOver) {
    // Of work that ended while nobody listened, no frame tells.
    const entry = await ask(() => readHistory(turn, promptId));
    if (entry) return entry;
  }
  for (;;) {
    const frame = await feed.next(feed.isOpen ? silenceMs : settings.pollIntervalMs, signal);
    const message: ServerMessage | undefined =
      frame === undefined ? { type: 'over' } : parseFrame(frame, promptId);
    switch (message?.type) {
      case 'over': {
        const entry = await ask(() => readHistory(turn, promptId));
        if (entry) return entry;
        if (frame !== undefined) break;
        const place = await ask(() => readQueue(turn, promptId));
        yield* tellPlace(place);
        if (place !== 'gone') break;
        // It may have ended between the two questions.
        const late = await ask(() => readHistory(turn, promptId));
        if (late) return late;
        throw new UnknownOutcomeError({
          message: `${connection.label} no longer knows of the work: was it restarted? Try again.`,
        });
      }
      case 'status':
        if (!hasStarted) yield* tellPlace(await ask(() => readQueue(turn, promptId)));
        break;
      case 'started':
        hasStarted = true;
        break;
      case 'progress':
        highest = Math.max(highest, message.value);
        yield { type: 'progress', value: highest, stage: 'denoising' };
        break;
      case 'preview':
        yield { type: 'image-preview', image: message.image, index: 0 };
        break;
      case undefined:
        break;
      default:
        message satisfies never;
    }
  }

  function* tellPlace(place: QueuePlace): Generator<AdapterEvent> {
    if (typeof place === 'string' || place.position === position) return;
    ({ position } = place);
    yield { type: 'queue-update', position };
  }
}
