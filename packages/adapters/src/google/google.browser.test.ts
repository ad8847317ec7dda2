import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { google } from './google.ts';

/** Another origin than the test's page: what is called here must let pages call it. */
const baseUrl = `${inject('simulatorUrl')}/google/v1`;
const turn = { model: 'gemini-nano-banana-2.1', instruction: 'a red house' };

test.each(['generate-content', 'interactions'] as const)('a page may call it, %s', async (api) => {
  const adapter = google({ apiKey: 'AIzaTest', baseUrl, api });
  const first = await runTurn(adapter, turn);
  expect(first.events.map(({ type }) => type)).toContain('image-preview');
  const [base] = first.images;
  const { providerState } = first;
  const next = await runTurn(adapter, { ...turn, instruction: 'make it night', base: base!, providerState });
  expect(next.images).toMatchObject([{ width: 1024, height: 1024 }]);
});
