import type { AdapterEvent } from '@pentimento/engine';
import { pause } from '../http/pause.ts';
import { toEncodedImage } from '../http/to-encoded-image.ts';
import { readProgress } from './read-progress.ts';
import type { WebuiTurn } from './webui-turn.ts';

/** How far it is and how it looks, until the answer is there. Never fails: progress is a courtesy. */
export async function* watchProgress(
  turn: WebuiTurn,
  answer: Promise<unknown>,
): AsyncGenerator<AdapterEvent> {
  const over = new AbortController();
  const signal = AbortSignal.any([turn.signal, over.signal]);
  const stop = (): void => over.abort();
  answer.then(stop, stop);
  let highest = 0;
  try {
    while (!signal.aborted) {
      await pause(turn.settings.progressIntervalMs, signal);
      const { isOurs, value, picture } = await readProgress(turn, { signal, withPicture: true });
      if (!isOurs) continue;
      highest = Math.max(highest, value);
      yield { type: 'progress', value: highest, stage: 'denoising' };
      if (picture) yield { type: 'image-preview', image: toEncodedImage(picture), index: 0 };
    }
  } catch {
    // The answer itself says what is wrong.
  } finally {
    over.abort();
  }
}
