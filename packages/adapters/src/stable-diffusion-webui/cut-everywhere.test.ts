import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { replayAnswer } from '../../testing/core/replay-answer.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { stableDiffusionWebui } from './stable-diffusion-webui.ts';

const picture = Buffer.from(createTinyPng({ width: 3, height: 2, color: [200, 40, 40] })).toString('base64');
const answer = { images: [picture], parameters: {}, info: JSON.stringify({ all_seeds: [5], steps: 20 }) };

test('an answer cut at any byte is either whole or said to be cut', async () => {
  const transcript = new TextEncoder().encode(JSON.stringify(answer));
  for (let afterBytes = 1; afterBytes <= transcript.length; afterBytes += 1) {
    for (const isClean of [true, false]) {
      const fetch = replayAnswer(transcript, { afterBytes, isClean });
      const outcome = await runTurn(stableDiffusionWebui({ fetch }), {
        model: 'any',
        instruction: 'a red house',
      }).then(
        ({ images }) => ({ images: images.length }),
        ({ code, isRetryable }: { code: string; isRetryable: boolean }) => ({ code, isRetryable }),
      );
      const isWhole = afterBytes === transcript.length && isClean;
      expect(outcome, `${afterBytes} of ${transcript.length}, ${isClean ? 'closed' : 'broken'}`).toEqual(
        isWhole ? { images: 1 } : { code: 'stream-cut', isRetryable: false },
      );
    }
  }
});
