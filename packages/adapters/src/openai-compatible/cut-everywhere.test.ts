import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { replayAnswer } from '../../testing/core/replay-answer.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { openaiCompatible } from './openai-compatible.ts';

const bytes = createTinyPng({ width: 3, height: 2, color: [200, 40, 40] });
const b64_json = Buffer.from(bytes).toString('base64');
const event = (fields: object): string =>
  `data: ${JSON.stringify({ object: 'image.edit.chunk', ...fields })}\n\n`;
const picture = event({ type: 'image', data: [{ b64_json }] });
const text = event({ type: 'ar_delta', delta: 'ein Häuschen 🏠', index: 0 }) + picture + 'data: [DONE]\n\n';

test('words and then a picture, cut at any byte: either whole or said to be cut', async () => {
  const transcript = new TextEncoder().encode(text);
  const pictureEnd = transcript.length - 'data: [DONE]\n\n'.length;
  const base = { bytes, mediaType: 'image/png', width: 3, height: 2 } as const;
  for (let afterBytes = 0; afterBytes <= transcript.length; afterBytes += 1) {
    for (const isClean of [true, false]) {
      const fetch = replayAnswer(transcript, { afterBytes, isClean });
      const adapter = openaiCompatible({ baseUrl: 'http://localhost:8000/v1', dialect: 'vllm-omni', fetch });
      const turn = { model: 'any', instruction: 'a red house', base, options: { streamsWords: true } };
      const outcome = await runTurn(adapter, turn).then(
        ({ images }) => ({ images: images.length }),
        ({ code, isRetryable }: { code: string; isRetryable: boolean }) => ({ code, isRetryable }),
      );
      expect(outcome, `${afterBytes} of ${transcript.length}`).toEqual(
        afterBytes >= pictureEnd ? { images: 1 } : { code: 'stream-cut', isRetryable: false },
      );
    }
  }
});
