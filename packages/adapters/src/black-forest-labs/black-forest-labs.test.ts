import { createMemoryMedium, createMemoryStore, createStudio, type Studio } from '@pentimento/engine';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createSimulatedProvider } from '../../testing/black-forest-labs/index.ts';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import { blackForestLabs } from './black-forest-labs.ts';

const apiKey = 'bfl-test-0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('black-forest-labs')}/v1`;
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const adapter = blackForestLabs({ apiKey, baseUrl, pollIntervalMs: 1 });
const paid = () => simulator.exchanges.filter(({ isPaid }) => isPaid);
const sentBody = (): unknown => JSON.parse(new TextDecoder().decode(paid()[0]?.body));

describe('a reload in the middle of a turn', () => {
  const open = (medium: ReturnType<typeof createMemoryMedium>, pollIntervalMs: number): Studio =>
    createStudio({
      adapters: [blackForestLabs({ apiKey, baseUrl, pollIntervalMs })],
      store: createMemoryStore({ medium }),
    });

  test('loses nothing and pays once: the new page asks about the job', async () => {
    const medium = createMemoryMedium();
    // So long a pause that the first page is surely still waiting.
    const firstPage = open(medium, 3_000_000);
    const session = await firstPage.createSession();
    const run = session.run({ instruction: 'a red house', model: 'black-forest-labs:flux-2-klein-4b' });
    run.result.catch(() => undefined);
    for await (const event of run) if (event.type === 'progress') break;
    medium.writers.clear();

    const secondPage = open(medium, 1);
    const again = await secondPage.openSession(session.id);
    expect(again.resumable()).toMatchObject([{ id: run.turnId, request: { instruction: 'a red house' } }]);
    const turn = await again.resume(run.turnId).result;
    expect(turn).toMatchObject({ id: run.turnId, status: 'done', costUsd: 0.03 });
    expect(paid()).toHaveLength(1);
    await Promise.all([firstPage.dispose(), secondPage.dispose()]);
  });
});

test('asks at the address that came with the job, and hands the key to no other host', async () => {
  const request = { model: 'flux-2-pro', instruction: 'a red house' };
  const foreign = { id: 'job', pollingUrl: 'https://api.bfl.ai.example.com/v1/get_result?id=job', cost: 3 };
  await expect(runTurn(adapter, { ...request, pending: foreign })).rejects.toMatchObject({
    code: 'bad-output',
  });
  const open = { ...foreign, pollingUrl: 'http://api.us1.bfl.ai/v1/get_result?id=job' };
  await expect(runTurn(adapter, { ...request, pending: open })).rejects.toMatchObject({ code: 'bad-output' });
  expect(simulator.exchanges).toEqual([]);
});

test('a job that the provider has forgotten ends the turn, and is not sent anew', async () => {
  const pending = { id: 'gone', pollingUrl: `${baseUrl}/get_result?id=gone`, cost: 3 };
  const turn = runTurn(adapter, { model: 'flux-2-pro', instruction: 'a red house', pending });
  await expect(turn).rejects.toMatchObject({ code: 'unknown-outcome', isRetryable: false });
  expect(paid()).toEqual([]);
});

test('FLUX.3 gets a shape and a resolution, nothing is looked up on the web, and no seed is sent', async () => {
  const size = { width: 1920, height: 1088 };
  const { events } = await runTurn(adapter, {
    model: 'flux-3-image',
    instruction: 'a red house',
    size,
    seed: 7,
  });
  expect(sentBody()).toEqual({
    prompt: 'a red house',
    aspect_ratio: '16:9',
    resolution: '1.5k',
    grounding: false,
  });
  expect(events.some(({ type }) => type === 'warning')).toBe(false);
});

test('FLUX.3 follows the picture that it changes, and says when it cannot draw a shape', async () => {
  const base = await samplePicture([120, 160, 200], { width: 1024, height: 768 });
  await runTurn(adapter, { model: 'flux-3-image', instruction: 'make it night', base });
  expect(sentBody()).toMatchObject({ aspect_ratio: 'auto', resolution: '1k' });
  const size = { width: 1600, height: 1024 };
  const { events } = await runTurn(adapter, { model: 'flux-3-image', instruction: 'a red house', size });
  expect(events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'size' }));
});

test('pictures go into numbered fields, the base first', async () => {
  const [base, one, two] = await Promise.all(
    [[9, 9, 9] as const, [200, 0, 0] as const, [0, 200, 0] as const].map((color) =>
      samplePicture(color, { width: 64, height: 64 }),
    ),
  );
  if (!base || !one || !two) throw new Error('no pictures');
  const references = [
    { image: one, role: 'content' as const },
    { image: two, role: 'style' as const },
  ];
  await runTurn(adapter, { model: 'flux-2-pro', instruction: 'combine', base, references });
  const base64 = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString('base64');
  expect(sentBody()).toMatchObject({
    prompt: expect.stringContaining('Image 3: take only the style from it.') as string,
    input_image: base64(base),
    input_image_2: base64(one),
    input_image_3: base64(two),
    width: 64,
    height: 64,
    output_format: 'png',
  });
});

test('an option that the model does not take is reported, not sent', async () => {
  const options = { steps: 20, guidance: 4 };
  const { events } = await runTurn(adapter, { model: 'flux-2-pro', instruction: 'a red house', options });
  const warned = events.flatMap((event) => (event.type === 'warning' ? [event.feature] : []));
  expect(warned).toEqual(['steps', 'guidance']);
  expect(sentBody()).not.toHaveProperty('steps');
});

test('a model that came later is spoken to as its family', () => {
  expect(adapter.describeModel?.('flux-3-max')?.capabilities).toMatchObject({
    maxReferences: 9,
    seed: false,
  });
  expect(adapter.describeModel?.('flux-2-ultra')?.capabilities).toMatchObject({ seed: true });
  expect(adapter.describeModel?.('flux-2-fill')?.capabilities).toMatchObject({
    generate: false,
    mask: 'hint',
  });
  expect(adapter.describeModel?.('flux-2-ultra')?.pricing).toBeUndefined();
});

test('shows its models before there is a key, the chosen one first, and asks for one when it is to work', async () => {
  const keyless = blackForestLabs({ defaultModel: 'flux-9' });
  expect((await keyless.models()).map(({ id }) => id).slice(0, 2)).toEqual(['flux-9', 'flux-3-image']);
  const turn = runTurn(keyless, { model: 'flux-2-pro', instruction: 'a red house' });
  await expect(turn).rejects.toMatchObject({ code: 'authentication' });
});
