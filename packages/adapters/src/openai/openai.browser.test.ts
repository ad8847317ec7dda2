import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { openai } from './openai.ts';

/** Another origin than the test's page: what is called here must let pages call it. */
const baseUrl = `${inject('simulatorUrl')}/openai/v1`;
const turn = { model: 'gpt-image-2', instruction: 'a red house' };

test('a page may call it, with previews', async () => {
  const { events } = await runTurn(openai({ apiKey: 'sk-test', baseUrl }), turn);
  expect(events.map(({ type }) => type)).toEqual([
    'turn-start',
    'image-preview',
    'image-preview',
    'usage',
    'image',
    'turn-end',
  ]);
});

test('a lost answer is told from an address that cannot be reached, though fetch says the same of both', async () => {
  const lost = runTurn(openai({ apiKey: 'sk-test', baseUrl }), {
    ...turn,
    instruction: 'a house [fault: lost]',
  });
  await expect(lost).rejects.toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  const closed = runTurn(openai({ apiKey: 'sk-test', baseUrl: 'http://127.0.0.1:9/v1' }), turn);
  await expect(closed).rejects.toMatchObject({ code: 'network-or-cors', isRetryable: false });
});

test('a cut answer is told as such', async () => {
  const cut = runTurn(openai({ apiKey: 'sk-test', baseUrl }), {
    ...turn,
    instruction: 'a house [fault: cut]',
  });
  await expect(cut).rejects.toMatchObject({ code: 'stream-cut', isRetryable: false });
});

test('is told how long to wait, though pages do not see that header', async () => {
  const turnedAway = runTurn(openai({ apiKey: 'sk-test', baseUrl }), {
    ...turn,
    instruction: 'a house [fault: rate-limited]',
  });
  await expect(turnedAway).rejects.toMatchObject({ code: 'rate-limited', retryAfterMs: 2000 });
});
