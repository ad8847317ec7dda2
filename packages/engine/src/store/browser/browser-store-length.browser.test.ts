import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSampleRecord, createSampleTurn } from '../../testing/store-conformance/store-samples.ts';
import { createBrowserPlace } from './__fixtures__/create-browser-place.ts';

let place: ReturnType<typeof createBrowserPlace>;

beforeEach(() => {
  place = createBrowserPlace();
});
afterEach(() => place.dispose?.());

test('reads the head and the newest page of a session of 10,000 turns at once, and all of it page by page', async () => {
  const length = 10_000;
  const first = await place.open();
  const record = createSampleRecord({ turnCount: length });
  const turns = Array.from({ length }, () => createSampleTurn(record.id, []));
  for (let start = 0; start < length; start += 1_000) {
    await first.sessions.commit({ record, turns: turns.slice(start, start + 1_000) });
  }
  await first.close();

  const opened = performance.now();
  const store = await place.open();
  const head = await store.sessions.read(record.id);
  const newest = await store.sessions.readTurns(record.id, { limit: 256 });
  const firstPageMs = performance.now() - opened;
  expect(head).toEqual(record);
  expect(newest).toEqual(turns.toReversed().slice(0, 256));

  let count = newest.length;
  let before = newest.at(-1)!.id;
  for (;;) {
    const page = await store.sessions.readTurns(record.id, { limit: 256, before });
    count += page.length;
    if (page.length < 256) break;
    before = page.at(-1)!.id;
  }
  const allMs = performance.now() - opened;
  console.log(
    `10,000 turns: newest page after ${firstPageMs.toFixed(0)} ms, all after ${allMs.toFixed(0)} ms`,
  );
  expect(count).toBe(length);
  // The goal is 100 ms; a busy machine gets ten times that.
  expect(firstPageMs).toBeLessThan(1_000);
  await store.sessions.delete(record.id);
  expect(await store.sessions.list()).toEqual([]);
  await store.close();
});
