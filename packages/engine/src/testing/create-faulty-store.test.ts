import { expect, test } from 'vitest';
import { EngineError } from '../errors/engine-error.ts';
import { createMemoryMedium } from '../store/memory/create-memory-medium.ts';
import { createMemoryStore } from '../store/memory/create-memory-store.ts';
import { createFaultyStore } from './create-faulty-store.ts';
import { SimulatedCrash } from './simulated-crash.ts';
import { createSampleRecord } from './store-conformance/store-samples.ts';

test.each([
  ['quota', 'quota-exceeded'],
  ['abort', 'unknown-outcome'],
  ['unknown', 'unknown-outcome'],
] as const)('answers ‘%s’ at the planned call only, with nothing stored', async (error, code) => {
  const store = createFaultyStore(createMemoryStore(), { failAt: 2, error });
  const record = createSampleRecord();
  expect(await store.sessions.list()).toEqual([]);
  const failure: unknown = await store.sessions.commit({ record }).catch((reason: unknown) => reason);
  expect(EngineError.hasCode(failure, code)).toBe(true);
  expect(await store.sessions.list()).toEqual([]);
  await store.sessions.commit({ record });
  expect(await store.sessions.list()).toEqual([record]);
  expect(store.callCount()).toBe(5);
});

test('loses the answer of a call that took effect', async () => {
  const store = createFaultyStore(createMemoryStore(), { failAt: 1, error: 'unknown', when: 'after' });
  const record = createSampleRecord();
  await expect(store.sessions.commit({ record })).rejects.toSatisfy(EngineError.isInstance);
  expect(await store.sessions.list()).toEqual([record]);
});

test.each([
  ['before', 0],
  ['after', 1],
] as const)(
  'answers nothing any more after a crash %s a commit, and gives its locks free',
  async (when, stored) => {
    const medium = createMemoryMedium();
    const store = createFaultyStore(createMemoryStore({ medium }), { failAt: 2, error: 'crash', when });
    const notices: unknown[] = [];
    store.subscribe((notice) => notices.push(notice));
    const record = createSampleRecord();
    await store.sessions.acquireWriter(record.id);
    await expect(store.sessions.commit({ record })).rejects.toSatisfy(SimulatedCrash.isInstance);
    await expect(store.images.list()).rejects.toSatisfy(SimulatedCrash.isInstance);
    await expect(store.sweep({ now: 0 })).rejects.toSatisfy(SimulatedCrash.isInstance);
    const reloaded = createMemoryStore({ medium });
    expect(await reloaded.sessions.list()).toHaveLength(stored);
    expect(await reloaded.sessions.acquireWriter(record.id)).toBeDefined();
    await reloaded.sessions.commit({ record });
    expect(notices).toHaveLength(stored);
  },
);
