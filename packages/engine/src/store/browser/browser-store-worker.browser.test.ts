import { expect, test } from 'vitest';
import type { Turn } from '../../protocol/turn.ts';
import type { StoreNotice } from '../session-store.ts';
import { createSampleRecord } from '../../testing/store-conformance/store-samples.ts';
import { createBrowserPlace } from './__fixtures__/create-browser-place.ts';
import type { StoreWorkerRequest } from './__fixtures__/store-worker.ts';

test('works in a worker beside the page: pages hear of its commits, and it can take over', async () => {
  const place = createBrowserPlace();
  const worker = new Worker(new URL('__fixtures__/store-worker.ts', import.meta.url), {
    type: 'module',
    name: place.name,
  });
  const ask = (request: StoreWorkerRequest) =>
    new Promise<unknown>((resolve, reject) => {
      worker.addEventListener('message', (event) => resolve(event.data), { once: true });
      worker.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
      worker.postMessage(request);
    });
  const store = await place.open();
  const notices: StoreNotice[] = [];
  store.subscribe((notice) => notices.push(notice));
  const record = createSampleRecord();
  for (const byteLength of [1_000, 17_000_000]) {
    const turn = (await ask({ type: 'commit', record, byteLength })) as Turn;
    expect((await store.sessions.readTurns(record.id, { limit: 1 }))[0]).toEqual(turn);
    expect((await store.images.get(turn.images[0]!.id))?.bytes.byteLength).toBe(byteLength);
  }
  const heard = { type: 'session-changed', sessionId: record.id, remote: true };
  await expect.poll(() => notices).toEqual([heard, heard]);

  const lock = await store.sessions.acquireWriter(record.id);
  expect(await ask({ type: 'steal', sessionId: record.id })).toBe(true);
  await lock!.lost;
  expect(await store.sessions.acquireWriter(record.id)).toBeUndefined();
  worker.terminate();
  await expect.poll(() => store.sessions.acquireWriter(record.id)).toBeDefined();
  await store.close();
  await place.dispose?.();
});
