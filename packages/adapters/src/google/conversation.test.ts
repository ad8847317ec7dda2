import { type AdapterRequest, createMemoryStore, createStudio } from '@pentimento/engine';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/google/index.ts';
import { samplePicture } from '../../testing/picture/sample-pictures.ts';
import type { ContentBody } from './content/content-body.ts';
import { google } from './google.ts';
import type { GoogleOptions } from './google-options.ts';
import type { InteractionBody } from './interactions/interaction-body.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('google')}/v1`;
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

const model = 'gemini-nano-banana-2.1';
const turnIn =
  (api: NonNullable<GoogleOptions['api']>) =>
  (instruction: string, request: Partial<AdapterRequest> = {}) =>
    runTurn(google({ apiKey: 'AIzaTest', baseUrl, api }), { model, instruction, ...request });

function lastBody<Body>(): Body {
  return JSON.parse(new TextDecoder().decode(simulator.exchanges.at(-1)?.body)) as Body;
}

describe('what the model thought', () => {
  const turn = turnIn('generate-content');
  const signatures = (): (string | undefined)[] =>
    lastBody<ContentBody>()
      .contents.flatMap(({ parts }) => parts)
      .flatMap(({ inlineData, thoughtSignature }) => (inlineData ? [thoughtSignature] : []));
  const words = (): string[] =>
    lastBody<ContentBody>().contents.map(({ parts }) => parts.map(({ text }) => text ?? '').join(''));

  test('goes back unchanged with the turns that follow, each branch with its own', async () => {
    const root = await turn('a red house');
    const state = { base: root.images[0]!, providerState: root.providerState };
    const night = await turn('make it night', state);
    const [first] = signatures();
    const winter = await turn('make it winter', state);
    expect(signatures()).toEqual([first]);
    await turn('add a moon', { base: night.images[0]!, providerState: night.providerState });
    expect(words()).toEqual([
      'a red house',
      'Here is the picture.',
      'make it night',
      'Here is the picture.',
      'add a moon',
    ]);
    expect(signatures()).toEqual([first, expect.any(String)]);
    const [, nightSignature] = signatures();
    await turn('add snow', { base: winter.images[0]!, providerState: winter.providerState });
    const [, winterSignature] = signatures();
    expect(winterSignature).not.toBe(nightSignature);
  });

  test('is not needed: the base alone gives the turn', async () => {
    const root = await turn('a red house');
    const again = await turn('make it night', { base: root.images[0]! });
    expect(lastBody<ContentBody>().contents).toHaveLength(1);
    expect(again.images).toHaveLength(1);
  });

  test('goes along beside a base that the engine has put together', async () => {
    const root = await turn('a red house');
    const base = await samplePicture([9, 9, 9]);
    await turn('make it night', { base, providerState: root.providerState });
    expect(signatures()).toEqual([expect.any(String), undefined]);
  });

  test('is left out for another model, and for states of the other API', async () => {
    const root = await turn('a red house');
    const base = root.images[0]!;
    await turn('make it night', { base, providerState: root.providerState, model: 'gemini-3-pro-image' });
    expect(lastBody<ContentBody>().contents).toHaveLength(1);
    const providerState = { api: 'interactions', id: 'v1_x', pictureId: 'x' };
    await turn('make it night', { base, providerState });
    expect(lastBody<ContentBody>().contents).toHaveLength(1);
  });

  test('is kept of the newest turns only when it grows too large', async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024);
    const picture = { bytes, mimeType: 'image/png' };
    const exchange = (instruction: string) => ({ instruction, parts: [{ picture }] });
    const state = { api: 'generate-content', model, exchanges: [exchange('one'), exchange('two')] };
    const base = await samplePicture([9, 9, 9]);
    const { providerState } = await turn('three', { base, providerState: state });
    const kept = (providerState as typeof state).exchanges.map(({ instruction }) => instruction);
    expect(kept).toEqual(['two', 'three']);
  });
});

test('a session keeps both kinds of conversation, branch by branch', async () => {
  for (const api of ['generate-content', 'interactions'] as const) {
    const adapter = google({ apiKey: 'AIzaTest', baseUrl, api });
    const studio = createStudio({ adapters: [adapter], store: createMemoryStore() });
    const session = await studio.createSession({ title: 'Harbour' });
    const run = (instruction: string, base?: string) =>
      session.run({ instruction, model: `google:${model}`, preserve: 'off', ...(base && { base }) }).result;
    const house = await run('a red house');
    const night = await run('make it night', house.images[0]?.id);
    await run('make it winter', house.images[0]?.id);
    await run('add a moon', night.images[0]?.id);
    const bodies = simulator.exchanges
      .splice(0)
      .filter(({ isPaid }) => isPaid)
      .map(
        ({ body }) => JSON.parse(new TextDecoder().decode(body)) as Partial<ContentBody & InteractionBody>,
      );
    const before = bodies.map(({ contents, previous_interaction_id: id }) => contents?.length ?? id);
    if (api === 'generate-content') expect(before).toEqual([1, 3, 3, 5]);
    else {
      expect(before[0]).toBeUndefined();
      expect(before[1]).toBe(before[2]);
      expect(before[3]).not.toBe(before[1]);
    }
    await session.close();
  }
});

describe('interactions', () => {
  const turn = turnIn('interactions');

  test('follow the one of their own branch', async () => {
    const root = await turn('a red house');
    const { id } = root.providerState as { id: string };
    const state = { base: root.images[0]!, providerState: root.providerState };
    const night = await turn('make it night', state);
    await turn('make it winter', state);
    expect(lastBody<InteractionBody>().previous_interaction_id).toBe(id);
    expect((night.providerState as { id: string }).id).not.toBe(id);
  });

  test('start anew with the base when Google has forgotten the one before', async () => {
    const base = await samplePicture([9, 9, 9]);
    const providerState = { api: 'interactions', id: 'v1_gone', pictureId: 'x' };
    const { events, images } = await turn('make it night', { base, providerState });
    expect(images).toHaveLength(1);
    expect(events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'conversation' }));
    expect(lastBody<InteractionBody>().input.map(({ type }) => type)).toEqual(['image', 'text']);
  });

  test('are asked about, not sent again, after a reload and after a cut', async () => {
    simulator.inject({ kind: 'cut', afterEvents: 3 });
    const { events, images } = await turn('a red house');
    expect(images).toHaveLength(1);
    const pending = events.find((event) => event.type === 'pending')?.opaque;
    const resumed = await turn('a red house', { pending });
    expect(resumed.images).toEqual(images);
    expect(simulator.exchanges.filter(({ isPaid }) => isPaid)).toHaveLength(1);
  });

  test('keep a picture that has come whole, also when they cannot be asked about', async () => {
    const fetch: typeof globalThis.fetch = async (input, init) =>
      init?.method === 'GET'
        ? Response.json({ error: { code: 404 } }, { status: 404 })
        : globalThis.fetch(input, init);
    const adapter = google({ apiKey: 'AIzaTest', baseUrl, api: 'interactions', fetch });
    const picture = 10;
    simulator.inject({ kind: 'cut', afterEvents: picture });
    const { images } = await runTurn(adapter, { model, instruction: 'a red house' });
    expect(images).toHaveLength(1);
    simulator.inject({ kind: 'cut', afterEvents: picture - 2 });
    const cut = runTurn(adapter, { model, instruction: 'a red house' });
    await expect(cut).rejects.toMatchObject({ code: 'stream-cut', isRetryable: false });
  });

  test('that ended without a picture are no longer waited for', async () => {
    simulator.inject({ kind: 'empty' });
    const adapter = google({ apiKey: 'AIzaTest', baseUrl, api: 'interactions' });
    const request = { model, instruction: 'a red house', preserveList: [], references: [], candidates: 1 };
    const { signal } = new AbortController();
    const context = {
      signal,
      fetch: globalThis.fetch,
      now: Date.now,
      createId: () => 'id',
      log: () => undefined,
    };
    const noted: unknown[] = [];
    const run = async (): Promise<void> => {
      for await (const event of adapter.run(request, context))
        if (event.type === 'pending') noted.push(event.opaque);
    };
    await expect(run()).rejects.toMatchObject({ code: 'empty' });
    expect(noted).toEqual([{ interactionId: expect.any(String) }, null]);
  });
});
