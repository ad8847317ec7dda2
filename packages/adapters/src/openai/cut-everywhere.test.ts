import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { replayAnswer } from '../../testing/core/replay-answer.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { openai } from './openai.ts';
import type { OpenaiOptions } from './openai-options.ts';

const picture = Buffer.from(createTinyPng({ width: 3, height: 2, color: [200, 40, 40] })).toString('base64');
const usage = { input_tokens: 5, output_tokens: 100, total_tokens: 105 };
const event = (type: string, fields: object): string =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;

/** Answers as the APIs give them (the SDK's types check the shapes), with tiny pictures; the prompt has letters of several bytes. */
const transcripts: [string, OpenaiOptions, string][] = [
  [
    'Images API',
    {},
    event('image_generation.partial_image', { b64_json: picture, partial_image_index: 0 }) +
      event('image_generation.completed', { b64_json: picture, usage }),
  ],
  [
    'Responses API',
    { api: 'responses' },
    event('response.created', { response: { id: 'resp_1', status: 'in_progress', output: [] } }) +
      event('response.image_generation_call.partial_image', { partial_image_b64: picture }) +
      event('response.completed', {
        response: {
          id: 'resp_1',
          status: 'completed',
          output: [
            {
              type: 'image_generation_call',
              revised_prompt: 'ein rotes Häuschen 🏠 "am Meer"',
              result: picture,
            },
          ],
        },
      }),
  ],
];

test.each(transcripts)(
  '%s: an answer cut at any byte is either whole or said to be cut',
  async (_name, options, text) => {
    const transcript = new TextEncoder().encode(text);
    for (let afterBytes = 0; afterBytes <= transcript.length; afterBytes += 1) {
      for (const isClean of [true, false]) {
        const fetch = replayAnswer(transcript, { afterBytes, isClean });
        const adapter = openai({ apiKey: 'sk-test', ...options, fetch });
        const turn = runTurn(adapter, { model: 'gpt-image-2', instruction: 'a red house' });
        const outcome = await turn.then(
          ({ images }) => ({ images: images.length }),
          ({ code, isRetryable }: { code: string; isRetryable: boolean }) => ({ code, isRetryable }),
        );
        // A picture that has come whole is kept, however the connection ends after it.
        expect(outcome, `${afterBytes} of ${transcript.length}, ${isClean ? 'closed' : 'broken'}`).toEqual(
          afterBytes === transcript.length ? { images: 1 } : { code: 'stream-cut', isRetryable: false },
        );
      }
    }
  },
);
