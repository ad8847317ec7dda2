import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { fal } from './fal.ts';

/** Another origin than the test's page: what is called here must let pages call it. */
const baseUrl = `${inject('simulatorUrl')}/fal`;
const adapter = fal({ apiKey: 'fal-test', baseUrl, pollIntervalMs: 1 });
const turn = { model: 'fal-ai/flux-2', instruction: 'a red house' };

test('a page may use its queue, and fetch the picture', async () => {
  const { events } = await runTurn(adapter, turn);
  expect(events.map(({ type }) => type)).toEqual([
    'turn-start',
    'pending',
    'queue-update',
    'progress',
    'usage',
    'image',
    'turn-end',
  ]);
});

test('another page goes on with what was noted', async () => {
  const { events } = await runTurn(adapter, turn);
  const noted = events.find((event) => event.type === 'pending');
  const { events: resumed } = await runTurn(adapter, { ...turn, pending: structuredClone(noted?.opaque) });
  expect(resumed.map(({ type }) => type)).toEqual(['turn-start', 'usage', 'image', 'turn-end']);
});

test('a lost answer is told from an address that cannot be reached, though fetch says the same of both', async () => {
  const lost = runTurn(adapter, { ...turn, instruction: 'a house [fault: lost]' });
  await expect(lost).rejects.toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  const closed = runTurn(fal({ apiKey: 'fal-test', baseUrl: 'http://127.0.0.1:9' }), turn);
  await expect(closed).rejects.toMatchObject({ code: 'network-or-cors', isRetryable: false });
});
