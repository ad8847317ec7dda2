import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { huggingface } from './huggingface.ts';

/** Another origin than the test's page: what is called here must let pages call it. */
const baseUrl = `${inject('simulatorUrl')}/huggingface`;
const adapter = huggingface({ apiKey: 'hf_test', baseUrl, hubUrl: `${baseUrl}/hub`, pollIntervalMs: 1 });

test.each(['fal-ai', 'hf-inference'])('a page may use it, at %s', async (provider) => {
  const turn = { model: `Qwen/Qwen-Image:${provider}`, instruction: 'a red house' };
  const { events, images } = await runTurn(adapter, turn);
  expect(images).toHaveLength(1);
  expect(events).toContainEqual(expect.objectContaining({ type: 'usage', backend: provider }));
});
