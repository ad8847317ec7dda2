import { createStudio } from '@pentimento/engine';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { runTurn } from '../../../testing/core/run-turn.ts';
import { startSimulator } from '../../../testing/core/start-simulator.ts';
import { createSimulatedProvider } from '../../../testing/openai/index.ts';
import { samplePicture } from '../../../testing/picture/sample-pictures.ts';
import { openai } from '../openai.ts';

const simulator = await startSimulator({ providers: [createSimulatedProvider()] });
const baseUrl = `${simulator.baseUrl('openai')}/v1`;
const adapter = openai({ apiKey: 'sk-test', baseUrl, api: 'responses' });
const model = 'gpt-image-2.6-flare';
afterAll(() => simulator.close());
beforeEach(() => void (simulator.exchanges.length = 0));

/** Bodies of the requests that were sent, in order. */
function sent(): { previous_response_id?: string; input: { content: { type: string }[] }[] }[] {
  return simulator.exchanges
    .filter(({ method }) => method === 'POST')
    .map(({ body }) => JSON.parse(new TextDecoder().decode(body)) as ReturnType<typeof sent>[number]);
}

const contentTypes = (index: number): string[] | undefined =>
  sent()[index]?.input[0]?.content.map(({ type }) => type);

test('goes on without sending the picture again, as long as it is the one that the provider made', async () => {
  const first = await runTurn(adapter, { model, instruction: 'a red house' });
  await runTurn(adapter, {
    model,
    instruction: 'make it night',
    base: first.images[0]!,
    providerState: first.providerState,
  });
  expect(sent()[1]?.previous_response_id).toMatch(/^resp_/);
  expect(contentTypes(1)).toEqual(['input_text']);
});

test('sends the picture when the engine has changed it since', async () => {
  const first = await runTurn(adapter, { model, instruction: 'a red house' });
  await runTurn(adapter, {
    model,
    instruction: 'make it night',
    base: await samplePicture([1, 2, 3]),
    providerState: first.providerState,
  });
  expect(sent()[1]?.previous_response_id).toMatch(/^resp_/);
  expect(contentTypes(1)).toEqual(['input_text', 'input_image']);
});

test('a branch goes on from the older response', async () => {
  const first = await runTurn(adapter, { model, instruction: 'a red house' });
  const further = { model, base: first.images[0]!, providerState: first.providerState };
  const night = await runTurn(adapter, { ...further, instruction: 'make it night' });
  const snow = await runTurn(adapter, { ...further, instruction: 'make it snow' });
  const [, second, third] = sent();
  expect(third?.previous_response_id).toBe(second?.previous_response_id);
  expect(snow.providerState).not.toEqual(night.providerState);
});

test('a response that is gone is told whole, with a warning', async () => {
  const base = await samplePicture([1, 2, 3]);
  const { events, images } = await runTurn(adapter, {
    model,
    instruction: 'make it night',
    base,
    providerState: { responseId: 'resp_gone', picture: '0' },
  });
  expect(images).toHaveLength(1);
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'warning', kind: 'degraded', feature: 'conversation' }),
  );
  expect(sent().map((body) => body.previous_response_id)).toEqual(['resp_gone', undefined]);
  expect(contentTypes(1)).toEqual(['input_text', 'input_image']);
});

test('a state that another version wrote is as good as none', async () => {
  const base = await samplePicture([1, 2, 3]);
  await runTurn(adapter, { model, instruction: 'make it night', base, providerState: { id: 7 } });
  expect(sent()[0]?.previous_response_id).toBeUndefined();
});

test('an answer that is cut is fetched where it is stored, and nothing is paid twice', async () => {
  simulator.inject({ kind: 'cut', afterEvents: 7 });
  const { images, events } = await runTurn(adapter, { model, instruction: 'a red house' });
  expect(images).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'image')).toHaveLength(1);
  expect(simulator.exchanges.filter(({ isPaid }) => isPaid)).toHaveLength(1);
  expect(simulator.exchanges.at(-1)).toMatchObject({ method: 'GET', end: 'answered' });
});

test('through a studio: turns, a branch, and the way back', async () => {
  const studio = createStudio({ adapters: [adapter] });
  const session = await studio.createSession({ title: 'Harbour' });
  const name = `openai:${model}`;
  const run = (instruction: string, base?: string) =>
    session.run({ instruction, model: name, preserve: 'off', ...(base !== undefined && { base }) }).result;
  const first = await run('a red house');
  const night = await run('make it night', first.images[0]?.id);
  await session.select(first.id);
  const snow = await run('make it snow', first.images[0]?.id);
  expect([night.parent, snow.parent]).toEqual([first.id, first.id]);
  const [, second, third] = sent();
  expect(second?.previous_response_id).toBeDefined();
  expect(third?.previous_response_id).toBe(second?.previous_response_id);
  await studio.dispose();
});
