import { afterEach, beforeEach, expect, test } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import {
  createSampleImage,
  createSampleRecord,
  createSampleTurn,
} from '../../testing/store-conformance/store-samples.ts';
import { createBrowserPlace } from './__fixtures__/create-browser-place.ts';

const largeBytes = 16 * 1024 * 1024 + 1;
let place: ReturnType<typeof createBrowserPlace>;

beforeEach(() => {
  place = createBrowserPlace();
});
afterEach(() => place.dispose?.());

async function openFolder(folder: 'images' | 'tmp'): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const own = await root.getDirectoryHandle(place.name, { create: true });
  return own.getDirectoryHandle(folder, { create: true });
}

async function listFolder(folder: 'images' | 'tmp'): Promise<string[]> {
  const names: string[] = [];
  for await (const name of (await openFolder(folder)).keys()) names.push(name);
  return names;
}

test('keeps a picture above 16 MB as a file named by its hash, and removes it with its session', async () => {
  const image = await createSampleImage(largeBytes);
  const record = createSampleRecord();
  const first = await place.open();
  await first.sessions.commit({ record, turns: [createSampleTurn(record.id, [image])], images: [image] });
  expect(await listFolder('images')).toEqual([image.id]);
  expect(await listFolder('tmp')).toEqual([]);
  await first.close();
  const second = await place.open();
  const found = await second.images.get(image.id);
  expect(found?.bytes.byteLength).toBe(largeBytes);
  expect(found?.mediaType).toBe(image.mediaType);
  await second.sessions.delete(record.id);
  expect(await listFolder('images')).toEqual([]);
  await second.close();
});

test('does not take a file that happens to have the right name for a stored picture', async () => {
  const image = await createSampleImage(largeBytes);
  const file = await (await openFolder('images')).getFileHandle(image.id, { create: true });
  const writable = await file.createWritable();
  await writable.write('torn');
  await writable.close();
  const store = await place.open();
  expect(await store.images.has(image.id)).toBe(false);
  await store.images.put(image);
  expect((await store.images.get(image.id))?.bytes.byteLength).toBe(largeBytes);
  await store.close();
});

test('quarantines a file that is cut or gone, and heals when the picture comes again', async () => {
  const image = await createSampleImage(largeBytes);
  const record = createSampleRecord({ imports: [image.id] });
  const first = await place.open();
  await first.sessions.commit({ record, images: [image] });
  await first.close();
  await (await openFolder('images')).removeEntry(image.id);
  const store = await place.open();
  const notices: unknown[] = [];
  store.subscribe((notice) => notices.push(notice));
  expect(await store.images.get(image.id)).toBeUndefined();
  expect(notices).toEqual([{ type: 'image-quarantined', imageId: image.id }]);
  expect(await store.sessions.read(record.id)).toEqual(record);
  await store.images.put(image);
  expect((await store.images.get(image.id))?.bytes.byteLength).toBe(largeBytes);
  expect(await listFolder('images')).toEqual([image.id]);
  await store.close();
});

test('sweeps files that no commit named after an hour, and never younger or committed ones', async () => {
  const store = await place.open();
  const image = await createSampleImage(largeBytes);
  await store.sessions.commit({ record: createSampleRecord({ imports: [image.id] }), images: [image] });
  for (const folder of ['images', 'tmp'] as const) {
    await (await openFolder(folder)).getFileHandle('0'.repeat(64), { create: true });
  }
  expect(await store.sweep({ now: Date.now() + 3_500_000 })).toEqual([]);
  expect(await listFolder('tmp')).toHaveLength(1);
  expect(await store.sweep({ now: Date.now() + 3_700_000 })).toEqual(['0'.repeat(64)]);
  expect(await listFolder('tmp')).toEqual([]);
  expect(await listFolder('images')).toEqual([image.id]);
  expect((await store.images.get(image.id))?.bytes.byteLength).toBe(largeBytes);
  await store.close();
});

test(
  'commits a large picture whole or not at all when any storage call fails',
  { timeout: 120_000 },
  async () => {
    const store = await place.open();
    const image = await createSampleImage(largeBytes);
    const attempt = async (failAt: number) => {
      const record = createSampleRecord();
      const fault = place.armFault!({ failAt, error: 'quota' });
      const failure: unknown = await store.sessions
        .commit({ record, images: [image], turns: [createSampleTurn(record.id, [image])] })
        .then(
          () => undefined,
          (error: unknown) => error,
        );
      fault.disarm();
      expect(await store.images.has(image.id)).toBe(failure === undefined);
      expect((await store.sessions.read(record.id)) !== undefined).toBe(failure === undefined);
      expect((await store.images.get(image.id)) !== undefined).toBe(failure === undefined);
      await store.sessions.delete(record.id);
      return { failure, calls: fault.callCount() };
    };
    const { calls } = await attempt(0);
    expect(calls).toBeGreaterThan(12);
    let failures = 0;
    for (let failAt = 1; failAt <= calls; failAt += 1) {
      const { failure } = await attempt(failAt);
      if (failure === undefined) continue;
      failures += 1;
      expect(EngineError.hasCode(failure, 'quota-exceeded'), String(failure)).toBe(true);
    }
    expect(failures).toBeGreaterThan(10);
    await store.close();
  },
);
