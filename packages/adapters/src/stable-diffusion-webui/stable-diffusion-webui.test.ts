import { type AdapterEvent, encodeMask, type ImageAdapter, OutOfMemoryError } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { createSimulatedProvider } from '../../testing/stable-diffusion-webui/index.ts';
import { listSamplers } from './list-samplers.ts';
import { stableDiffusionWebui } from './stable-diffusion-webui.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const settings = {
  baseUrl: simulator.baseUrl('stable-diffusion-webui'),
  username: 'me',
  password: 'secret',
  progressIntervalMs: 2,
};
const adapter = stableDiffusionWebui(settings);
const turn = { model: 'v1-5-pruned-emaonly', instruction: 'a red house' };
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

/** What was asked for, besides progress. */
const asked = () =>
  simulator.exchanges
    .map(({ url }) => url.replace(/^.*\/v1/, ''))
    .filter((url) => !url.startsWith('/progress'));

const sent = () =>
  JSON.parse(new TextDecoder().decode(simulator.exchanges.find(({ isPaid }) => isPaid)?.body)) as Record<
    string,
    unknown
  >;

/** Starts a turn and stops it as soon as its own progress is seen. */
async function stopInTheMiddle(stopped: ImageAdapter): Promise<void> {
  const controller = new AbortController();
  const context = {
    signal: controller.signal,
    fetch,
    now: Date.now,
    createId: () => 'mine',
    log: () => undefined,
  };
  const request = { preserveList: [], references: [], candidates: 1, ...turn };
  for await (const { type } of stopped.run(request, context)) if (type === 'progress') controller.abort();
}

test('lists the checkpoints, the loaded one first, and the samplers', async () => {
  expect((await adapter.models()).map(({ id }) => id)).toEqual(['v1-5-pruned-emaonly', 'sd_xl_base_1.0']);
  expect(await listSamplers(settings)).toEqual(['DPM++ 2M', 'Euler a']);
});

test('tells the server to stop', async () => {
  simulator.inject({ kind: 'endless-job' });
  await expect(stopInTheMiddle(adapter)).rejects.toMatchObject({ code: 'aborted' });
  expect(asked()).toEqual(['/txt2img', '/interrupt']);
});

test("does not stop somebody else's work", async () => {
  simulator.inject({ kind: 'endless-job' });
  const controller = new AbortController();
  const context = (id: string, signal: AbortSignal) => ({
    signal,
    fetch,
    now: Date.now,
    log: () => undefined,
    createId: () => id,
  });
  const request = { preserveList: [], references: [], candidates: 1, ...turn };
  const first = new AbortController();
  const running = collect(adapter.run(request, context('first', first.signal)));
  await until(() => asked().length === 1);
  const waiting = collect(adapter.run(request, context('second', controller.signal)));
  await until(() => asked().length === 2);
  controller.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'aborted' });
  expect(asked()).not.toContain('/interrupt');
  first.abort();
  await expect(running).rejects.toMatchObject({ code: 'aborted' });
});

test('warns when the server paints with another checkpoint', async () => {
  const { events } = await runTurn(adapter, { ...turn, model: 'one-that-is-gone' });
  expect(events.find(({ type }) => type === 'warning')).toMatchObject({
    feature: 'model',
    details: "The server does not have 'one-that-is-gone' and painted with 'v1-5-pruned-emaonly'.",
  });
});

test('leaves the grid of all results out, and says the seed of each', async () => {
  const { events, images } = await runTurn(adapter, { ...turn, candidates: 3, seed: 100 });
  expect(new Set(images.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
  const seeds = events.flatMap((event: AdapterEvent) => (event.type === 'image' ? [event.seed] : []));
  expect(seeds).toEqual([100, 101, 102]);
});

test('sends a mask as it is stored: white may change', async () => {
  const base = await samplePicture([9, 9, 9], { width: 256, height: 256 });
  const mask = { width: 256, height: 256, data: new Uint8Array(65_536).fill(255, 100, 900) };
  await runTurn(adapter, { ...turn, base, mask, strength: 0.6 });
  const body = sent();
  expect(body).toMatchObject({ inpainting_mask_invert: 0, denoising_strength: 0.6, width: 256, height: 256 });
  expect(new Uint8Array(Buffer.from(body['mask'] as string, 'base64'))).toEqual(await encodeMask(mask));
});

test('asks for the size that the checkpoint was trained on', async () => {
  await runTurn(adapter, { ...turn, model: 'sd_xl_base_1.0' });
  expect(sent()).toMatchObject({ width: 1024, height: 1024, seed: -1 });
});

test('knows a full graphics card by its words', async () => {
  const full = stableDiffusionWebui({
    fetch: () =>
      Promise.resolve(
        Response.json(
          {
            error: 'OutOfMemoryError',
            detail: '',
            body: '',
            errors: 'CUDA out of memory. Tried to allocate 2.00 GiB',
          },
          { status: 500 },
        ),
      ),
  });
  await expect(runTurn(full, turn)).rejects.toSatisfy(OutOfMemoryError.isInstance);
});

test('works with a server that only looks like the original and says nothing of its work', async () => {
  const picture = await samplePicture([1, 2, 3], { width: 64, height: 64 });
  const images = [Buffer.from(picture.bytes).toString('base64')];
  const lookalike = stableDiffusionWebui({
    fetch: () => Promise.resolve(Response.json({ images, info: '' })),
  });
  expect((await runTurn(lookalike, turn)).images).toHaveLength(1);
});

async function collect(events: AsyncIterable<AdapterEvent>): Promise<AdapterEvent[]> {
  const all: AdapterEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}
