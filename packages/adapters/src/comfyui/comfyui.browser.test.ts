import { expect, inject, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { comfyui } from './comfyui.ts';

test("a page gets previews through the platform's own socket, and the picture", async () => {
  const adapter = comfyui({ baseUrl: `${inject('simulatorUrl')}/comfyui` });
  const model = (await adapter.models())[0]?.id ?? '';
  const { events, images } = await runTurn(adapter, { model, instruction: 'a red house' });
  expect(events.map(({ type }) => type)).toContain('image-preview');
  expect(images).toMatchObject([{ width: 512, height: 512 }]);
  const [base] = images;
  const edited = await runTurn(adapter, { model, instruction: 'make it night', base: base! });
  expect(edited.images).toMatchObject([{ width: 512, height: 512 }]);
});
