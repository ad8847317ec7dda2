import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/fal/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { fal } from './fal.ts';

const apiKey = 'fal-test-0123456789abcdef:ghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = simulator.baseUrl('fal');
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const adapter = fal({ apiKey, baseUrl, pollIntervalMs: 1 });
const sent = () => simulator.exchanges.find(({ isPaid }) => isPaid);
const sentBody = (): unknown => JSON.parse(new TextDecoder().decode(sent()?.body));

test('offers the known models, then what the catalogue has, without their addresses twice', async () => {
  const listed = await fal({ apiKey, baseUrl, catalogUrl: `${baseUrl}/v1` }).models();
  const ids = listed.map(({ id }) => id);
  expect(ids[0]).toBe('blackforestlabs/flux-3');
  expect(ids.slice(-2)).toEqual(['fal-ai/painter-9', 'fal-ai/painter-9/edit']);
  expect(ids).not.toContain('fal-ai/flux-2-pro/edit');
  expect(listed.at(-1)).toMatchObject({
    label: 'Painter 9 Edit',
    capabilities: { generate: false, edit: true },
  });
});

test('asks no catalogue without a key, or with a base URL of its own', async () => {
  const known = (await adapter.models()).map(({ id }) => id);
  expect((await fal().models()).map(({ id }) => id)).toEqual(known);
  expect(simulator.exchanges).toEqual([]);
});

test('an address says what an unknown model does', async () => {
  const base = await samplePicture([9, 9, 9], { width: 64, height: 64 });
  await runTurn(adapter, { model: 'somebody/painter/edit', instruction: 'make it night', base, seed: 3 });
  expect(sent()?.url).toBe('/fal/somebody/painter/edit');
  expect(sentBody()).toMatchObject({
    image_url: expect.any(String) as string,
    image_urls: [expect.any(String)],
    seed: 3,
  });
  expect(adapter.describeModel?.('somebody/inpaint')?.capabilities).toMatchObject({ mask: 'hint' });
  const words = runTurn(adapter, { model: 'somebody/painter', instruction: 'make it night', base });
  await expect(words).rejects.toMatchObject({ code: 'invalid-request' });
});

test('tells the place in the queue, what it took and what it cost', async () => {
  const request = { model: 'fal-ai/flux-2', instruction: 'a red house', candidates: 2 };
  const { events, images } = await runTurn(adapter, { ...request, size: { width: 1024, height: 1024 } });
  expect(images).toHaveLength(2);
  expect(events).toContainEqual({ type: 'queue-update', position: 0 });
  expect(events).toContainEqual({ type: 'usage', computeMs: 1250, costUsd: 0.024 });
});

test('further inputs are passed on and win', async () => {
  const options = { input: { guidance_scale: 4, output_format: 'jpeg' } };
  await runTurn(adapter, { model: 'fal-ai/flux-2', instruction: 'a red house', options });
  expect(sentBody()).toMatchObject({ guidance_scale: 4, output_format: 'jpeg' });
});

test('an account without credit is not asked to wait', async () => {
  const answer = new Response(JSON.stringify({ detail: 'User is locked. Reason: Exhausted balance.' }), {
    status: 403,
  });
  const broke = fal({ apiKey, baseUrl, fetch: async () => answer });
  const turn = runTurn(broke, { model: 'fal-ai/flux-2', instruction: 'a red house' });
  await expect(turn).rejects.toMatchObject({ code: 'rate-limited', isRetryable: false });
});

test('a job that the queue does not know is not sent anew', async () => {
  const pending = { id: 'gone', app: 'fal-ai/flux-2' };
  const turn = runTurn(adapter, { model: 'fal-ai/flux-2', instruction: 'a red house', pending });
  await expect(turn).rejects.toMatchObject({ code: 'unknown-outcome' });
  expect(sent()).toBeUndefined();
});

test('through a relay it needs no key and says so', async () => {
  const relayed = fal({ transport: 'relay', baseUrl: '/relay/fal' });
  expect(relayed.describeModel?.('fal-ai/flux-2')?.capabilities.reach).toBe('relay');
});
