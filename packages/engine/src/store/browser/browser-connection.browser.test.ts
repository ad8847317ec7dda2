import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { StoreNotice } from '../session-store.ts';
import { createSampleRecord } from '../../testing/store-conformance/store-samples.ts';
import { createBrowserPlace } from './__fixtures__/create-browser-place.ts';
import { openBrowserStore } from './open-browser-store.ts';

const page = (globalThis as unknown as { document: EventTarget }).document;
let place: ReturnType<typeof createBrowserPlace>;

beforeEach(() => {
  place = createBrowserPlace();
});
afterEach(() => place.dispose?.());

/** A factory that counts openings and hands out the databases, so that a test can drop them. */
function watchedFactory() {
  const databases: IDBDatabase[] = [];
  const factory = {
    open(name: string, version?: number) {
      const request = indexedDB.open(name, version);
      request.addEventListener('success', () => name === place.name && databases.push(request.result));
      return request;
    },
    deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
  } as IDBFactory;
  return { factory, databases };
}

test('opens a dropped connection again and finishes the work', async () => {
  const { factory, databases } = watchedFactory();
  const store = await openBrowserStore({ name: place.name, indexedDB: factory });
  const record = createSampleRecord();
  await store.sessions.commit({ record });
  databases.at(-1)!.close();
  expect(await store.sessions.read(record.id)).toEqual(record);
  databases.at(-1)!.close();
  await store.sessions.commit({ record: { ...record, title: 'again' } });
  expect((await store.sessions.read(record.id))?.title).toBe('again');
  expect(databases.length).toBe(3);
  await store.close();
});

test('gives up after three reopenings in a row, says so, and pretends nothing', async () => {
  const { factory, databases } = watchedFactory();
  const notices: StoreNotice[] = [];
  const store = await openBrowserStore({
    name: place.name,
    indexedDB: factory,
    onNotice: (notice) => notices.push(notice),
  });
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('The database connection is closing.', 'InvalidStateError');
  });
  const failure: unknown = await store.sessions
    .commit({ record: createSampleRecord() })
    .catch((error: unknown) => error);
  transaction.mockRestore();
  expect(EngineError.isInstance(failure)).toBe(true);
  expect(databases.length).toBe(4);
  expect(notices).toEqual([{ type: 'closed', reason: expect.stringContaining('Reload') }]);
  await expect(store.sessions.list()).rejects.toSatisfy(EngineError.isInstance);
  await store.close();
});

test('closes when another tab upgrades or deletes the database, and says so', async () => {
  const store = await place.open();
  const notices: StoreNotice[] = [];
  store.subscribe((notice) => notices.push(notice));
  const { id } = createSampleRecord();
  await store.sessions.acquireWriter(id);
  await deleteDB(place.name);
  expect(notices).toEqual([{ type: 'closed', reason: expect.stringContaining('Reload') }]);
  const failure: unknown = await store.sessions.list().catch((error: unknown) => error);
  expect(EngineError.hasCode(failure, 'invalid-request')).toBe(true);
  const other = await place.open();
  await expect.poll(() => other.sessions.acquireWriter(id)).toBeDefined();
  await other.close();
  await store.close();
});

test('says when another tab that does not let go keeps it from opening', async () => {
  const notices: StoreNotice[] = [];
  const stubborn = await openDB(place.name);
  const opening = openBrowserStore({
    name: place.name,
    // The stubborn connection has version 1, without our stores: version 2 has to wait for it.
    indexedDB: {
      open: (name: string) => indexedDB.open(name, 2),
      deleteDatabase: (name: string) => indexedDB.deleteDatabase(name),
    } as IDBFactory,
    onNotice: (notice) => notices.push(notice),
  });
  await expect
    .poll(() => notices)
    .toEqual([{ type: 'blocked', reason: expect.stringContaining('Close it') }]);
  stubborn.close();
  const failure: unknown = await opening.catch((error: unknown) => error);
  expect(EngineError.isInstance(failure), String(failure)).toBe(true);
});

test('says that a database of a newer version needs a reload', async () => {
  (await openDB(place.name, 99)).close();
  const failure: unknown = await place.open().catch((error: unknown) => error);
  expect(EngineError.hasCode(failure, 'invalid-request')).toBe(true);
  expect(String(failure)).toContain('Reload');
});

test('probes the connection when the page becomes visible again', async () => {
  const { factory, databases } = watchedFactory();
  const store = await openBrowserStore({ name: place.name, indexedDB: factory });
  databases[0]!.close();
  page.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => databases.length).toBe(2);
  await store.close();
  page.dispatchEvent(new Event('visibilitychange'));
  expect(databases.length).toBe(2);
});
