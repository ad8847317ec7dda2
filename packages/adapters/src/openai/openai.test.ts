import { createStudio } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTurn } from '../../testing/core/run-turn.ts';
import { startSimulator } from '../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../testing/openai/index.ts';
import { sampleMarkup, samplePicture } from '../../testing/picture/sample-pictures.ts';
import { openai } from './openai.ts';
import { profile } from './profile.ts';

const apiKey = 'sk-test-0123456789abcdefghijklmnop';
const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('openai')}/v1`;
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

test('offers what the account has, known models first, and those that came later with what is known of their kind', async () => {
  const models = await openai({ apiKey, baseUrl }).models();
  const ids = models.map(({ id }) => id);
  expect(ids[0]).toBe('gpt-image-2.6-flare');
  expect(ids.at(-1)).toBe('gpt-image-3-preview');
  expect(ids).not.toContain('gpt-6-sol');
  expect(models.at(-1)?.capabilities).toMatchObject({ edit: true, mask: 'hint' });
  expect(models.at(-1)?.pricing).toBeUndefined();
});

test('offers the chosen model first, even one that nobody lists', async () => {
  const models = await openai({ apiKey, baseUrl, defaultModel: 'gpt-image-9-secret' }).models();
  expect(models[0]?.id).toBe('gpt-image-9-secret');
});

test('knows a dated snapshot by its model', () => {
  const model = openai({ apiKey }).describeModel?.('gpt-image-2.5-flare-2026-09-08');
  expect(model).toMatchObject({ id: 'gpt-image-2.5-flare-2026-09-08', capabilities: { markup: true } });
});

test('shows its models before there is a key, and asks for one when it is to work', async () => {
  const adapter = openai();
  expect((await adapter.models()).length).toBeGreaterThan(0);
  const turn = runTurn(adapter, { model: 'gpt-image-2', instruction: 'a red house' });
  await expect(turn).rejects.toMatchObject({ code: 'authentication' });
});

test('a model that no list has can be used in a session', async () => {
  const studio = createStudio({ adapters: [openai({ apiKey, baseUrl })] });
  const session = await studio.createSession();
  const turn = await session.run({ instruction: 'a red house', model: 'openai:gpt-image-7' }).result;
  expect(turn.adapter.model).toBe('gpt-image-7');
  await studio.dispose();
});

test('a lost answer is paid for once, though the engine repeats what may be repeated', async () => {
  const studio = createStudio({ adapters: [openai({ apiKey, baseUrl })], sleep: async () => undefined });
  const session = await studio.createSession();
  simulator.inject({ kind: 'lost' });
  const lost = session.run({ instruction: 'a red house', model: 'openai:gpt-image-2' }).result;
  await expect(lost).rejects.toMatchObject({ code: 'unknown-outcome' });
  expect(simulator.exchanges.filter(({ isPaid }) => isPaid)).toHaveLength(1);
  simulator.inject({ kind: 'overloaded' }, { kind: 'rate-limited', retryAfterMs: 10 });
  await session.run({ instruction: 'a red house', model: 'openai:gpt-image-2' }).result;
  expect(simulator.exchanges.filter(({ isPaid }) => isPaid)).toHaveLength(4);
  expect(JSON.stringify(session.turns())).not.toContain(apiKey);
  await studio.dispose();
});

test.each(profile.models)(
  '$id takes all that it is said to take, and the rest is said to be left out',
  async ({ id, capabilities }) => {
    const base = await samplePicture([9, 9, 9]);
    const { images, events } = await runTurn(openai({ apiKey, baseUrl }), {
      model: id,
      instruction: 'a red house',
      base,
      references: [{ image: base, role: 'content' }],
      ...(capabilities.transparency && { background: 'transparent' }),
      ...(capabilities.markup
        ? { markup: await sampleMarkup() }
        : { mask: { width: 1024, height: 1024, data: new Uint8Array(1024 * 1024).fill(255) } }),
      options: { quality: 'low', complexity: 'low', inputFidelity: 'high', partialImages: 1 },
    });
    expect(images).toHaveLength(1);
    const leftOut = events.flatMap((event) => (event.type === 'warning' ? [event.feature] : []));
    expect(leftOut.length).toBeGreaterThan(0);
    expect(['complexity', 'inputFidelity']).toEqual(expect.arrayContaining(leftOut));
  },
);

test('says that a mask and scribbles do not go together, and sends the scribbles', async () => {
  const base = await samplePicture([9, 9, 9]);
  const mask = { width: 1024, height: 1024, data: new Uint8Array(1024 * 1024) };
  const { events } = await runTurn(openai({ apiKey, baseUrl }), {
    model: 'gpt-image-2.6-flare',
    instruction: 'a red house',
    base,
    mask,
    markup: await sampleMarkup(),
  });
  expect(events).toContainEqual(expect.objectContaining({ type: 'warning', feature: 'mask' }));
});

test('leaves the size to the provider where the model cannot make it, and says so', async () => {
  const base = await samplePicture([9, 9, 9], { width: 1000, height: 1000 });
  const { events } = await runTurn(openai({ apiKey, baseUrl }), {
    model: 'gpt-image-2',
    instruction: 'a red house',
    base,
  });
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'warning', kind: 'degraded', feature: 'size' }),
  );
});

test('through a relay it needs no key and sends none', async () => {
  const relay: typeof globalThis.fetch = (input, init) => {
    expect(new Headers(init?.headers).has('authorization')).toBe(false);
    return fetch(input, { ...init, headers: { ...init?.headers, authorization: 'Bearer of-the-relay' } });
  };
  const adapter = openai({ transport: 'relay', baseUrl, fetch: relay });
  expect((await runTurn(adapter, { model: 'gpt-image-2', instruction: 'a red house' })).images).toHaveLength(
    1,
  );
  expect(adapter.describeModel?.('gpt-image-2')?.capabilities.reach).toBe('relay');
});

test.each([
  ['a key with a line break', { apiKey: 'sk-secret\nx' }],
  ['an address without encryption', { apiKey, baseUrl: 'http://example.com/v1' }],
  ['an address with a question mark', { apiKey, baseUrl: 'https://example.com/v1?key=sk-secret' }],
  ['an option that does not exist', { apiKey, apikey: 'sk-secret' }],
])('refuses %s, without quoting it', (_what, options) => {
  let message = '';
  try {
    openai(options);
  } catch (error) {
    message = (error as Error).message;
  }
  expect(message).toMatch(/^openai\(\): option '\w+' .*Correct it\.$/);
  expect(message).not.toContain('sk-secret');
});

test('refuses an option of a turn that does not exist', async () => {
  const turn = runTurn(openai({ apiKey, baseUrl }), {
    model: 'gpt-image-2',
    instruction: 'a red house',
    options: { qualitty: 'high' },
  });
  await expect(turn).rejects.toMatchObject({ code: 'invalid-request' });
});

test('its form has a field for every setting, and takes an empty field for none', async () => {
  expect(profile.setUp.length).toBeLessThanOrEqual(5);
  const entered = Object.fromEntries(
    profile.fields.map(({ name, kind, choices }) => [name, kind === 'choice' ? choices?.[0]?.value : '']),
  );
  const result = await profile.schema['~standard'].validate(entered);
  expect(result.issues).toBeUndefined();
  expect(() => openai(entered)).not.toThrow();
});
