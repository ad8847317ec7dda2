import { createMemoryMedium, createMemoryStore, createStudio } from '@pentimento/engine';
import type { AdapterScript } from '@pentimento/engine/testing/scripted-adapter';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { createTestRelay } from './__fixtures__/test-relay.ts';

test('a page that is reloaded in the middle of a turn picks it up again: one run, one payment, one turn', async () => {
  let finish: () => void = () => undefined;
  const isFinished = new Promise<void>((resolve) => (finish = resolve));
  let working: () => void = () => undefined;
  const isWorking = new Promise<void>((resolve) => (working = resolve));
  const script: AdapterScript = async function* ({ base }) {
    yield { type: 'turn-start' };
    yield { type: 'progress', value: 0.1, stage: 'drawing' };
    working();
    await isFinished;
    const { width, height } = base ?? { width: 8, height: 8 };
    const bytes = createTinyPng({ width, height, color: [200, 40, 40] });
    yield { type: 'image', image: { bytes, mediaType: 'image/png', width, height }, candidate: 0 };
    yield { type: 'usage', costUsd: 0.04 };
    yield { type: 'turn-end' };
  };
  const relay = await createTestRelay({ script });
  const medium = createMemoryMedium();
  const openStudio = (fetch = relay.fetch) =>
    createStudio({ adapters: [relay.adapter('alice', fetch)], store: createMemoryStore({ medium }) });
  // A page that hears nothing any more once it has handed the turn over: it is as good as dead.
  const first = await openStudio(async (input, init) => {
    const response = await relay.fetch(input, init);
    return String(input).endsWith('/events') ? new Response(new ReadableStream()) : response;
  }).createSession({ title: 'Harbour' });
  const lost = first.run({ instruction: 'a red house', model: 'relay:scripted:plain' });
  lost.result.catch(() => undefined);
  await isWorking;
  // It lets go of nothing but its lock.
  medium.writers.clear();

  const session = await openStudio().openSession(first.id);
  expect(session.resumable()).toMatchObject([{ id: lost.turnId }]);
  finish();
  const turn = await session.resume(lost.turnId).result;
  expect(turn).toMatchObject({ id: lost.turnId, status: 'done', costUsd: 0.04 });
  expect(turn.images).toHaveLength(1);
  expect(relay.runs).toHaveLength(1);
  expect(session.resumable()).toEqual([]);
});
