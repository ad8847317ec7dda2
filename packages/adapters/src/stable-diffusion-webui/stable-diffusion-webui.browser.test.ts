import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { stableDiffusionWebui } from './stable-diffusion-webui.ts';

test('a page may call it, with a password', async () => {
  const baseUrl = `${inject('simulatorUrl')}/stable-diffusion-webui`;
  const adapter = stableDiffusionWebui({
    baseUrl,
    username: 'me',
    password: 'secret',
    progressIntervalMs: 5,
  });
  const model = (await adapter.models())[0]?.id ?? '';
  const { events, images } = await runTurn(adapter, { model, instruction: 'a red house' });
  expect(events.map(({ type }) => type)).toContain('image-preview');
  expect(images).toMatchObject([{ width: 512, height: 512 }]);
});
