import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { openrouter } from './openrouter.ts';
import { beginSignIn, finishSignIn } from './sign-in/index.ts';

/** Another origin than the test's page: what is called here must let pages call it. */
const baseUrl = `${inject('simulatorUrl')}/openrouter/api/v1`;

test('a page signs in, lists the models and makes a picture, without a server', async () => {
  const { url, verifier } = await beginSignIn({ callbackUrl: `${location.origin}/signed-in` });
  // The simulator takes the challenge for the code: the page in between is not played.
  const code = new URL(url).searchParams.get('code_challenge') ?? '';
  const returnedUrl = `${location.origin}/signed-in?code=${code}`;
  const { apiKey } = await finishSignIn({ returnedUrl, verifier, baseUrl });
  const adapter = openrouter({ apiKey, baseUrl, appTitle: 'Test' });
  await adapter.models();
  const { events } = await runTurn(adapter, {
    model: 'openai/gpt-image-2.6-flare',
    instruction: 'a red house',
  });
  expect(events.map(({ type }) => type)).toEqual([
    'turn-start',
    'image-preview',
    'image-preview',
    'usage',
    'image',
    'turn-end',
  ]);
});
