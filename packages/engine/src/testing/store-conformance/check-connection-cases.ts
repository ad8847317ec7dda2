import { expect } from 'vitest';
import type { StoreNotice } from '../../store/session-store.ts';
import type { StoreConformanceSetup } from './store-conformance-setup.ts';
import { createSampleImage, createSampleRecord, createSampleTurn } from './store-samples.ts';
import { testWithPlace } from './test-with-place.ts';

/** Several connections at once: tabs, or processes. */
export function checkConnectionCases(setup: StoreConformanceSetup): void {
  testWithPlace(setup, 'lets one connection write a session at a time', async (place) => {
    const [first, second] = [await place.open(), await place.open()];
    const { id } = createSampleRecord();
    const lock = await first.sessions.acquireWriter(id);
    expect(lock).toBeDefined();
    expect(await second.sessions.acquireWriter(id)).toBeUndefined();
    expect(await first.sessions.acquireWriter(id)).toBeUndefined();
    expect(await second.sessions.acquireWriter(createSampleRecord().id)).toBeDefined();
    await lock!.release();
    await lock!.release();
    const next = await second.sessions.acquireWriter(id);
    expect(next).toBeDefined();
    await second.close();
    expect(await first.sessions.acquireWriter(id)).toBeDefined();
    await first.close();
  });

  testWithPlace(setup, 'tells the holder when the right to write is stolen, and only then', async (place) => {
    const [first, second] = [await place.open(), await place.open()];
    const { id } = createSampleRecord();
    const stolen = await first.sessions.acquireWriter(id);
    let isLost = false;
    void stolen!.lost.then(() => (isLost = true));
    const thief = await second.sessions.acquireWriter(id, { steal: true });
    expect(thief).toBeDefined();
    await stolen!.lost;
    expect(isLost).toBe(true);
    await stolen!.release();
    expect(await first.sessions.acquireWriter(id)).toBeUndefined();
    let isThiefLost = false;
    void thief!.lost.then(() => (isThiefLost = true));
    await thief!.release();
    expect(await first.sessions.acquireWriter(id)).toBeDefined();
    expect(isThiefLost).toBe(false);
    await first.close();
    await second.close();
  });

  testWithPlace(setup, 'tells this connection and the other of changes', async (place) => {
    const [here, there] = [await place.open(), await place.open()];
    const heard: { here: StoreNotice[]; there: StoreNotice[] } = { here: [], there: [] };
    here.subscribe((notice) => heard.here.push(notice));
    const stop = there.subscribe((notice) => heard.there.push(notice));
    const record = createSampleRecord();
    await here.sessions.commit({ record });
    const changed = { type: 'session-changed', sessionId: record.id };
    expect(heard.here).toEqual([{ ...changed, remote: false }]);
    await expect.poll(() => heard.there, { timeout: 5_000 }).toEqual([{ ...changed, remote: true }]);
    expect(await there.sessions.read(record.id)).toEqual(record);
    await here.sessions.delete(record.id);
    const deleted = { type: 'session-deleted', sessionId: record.id, remote: true };
    await expect.poll(() => heard.there.at(-1), { timeout: 5_000 }).toEqual(deleted);
    stop();
    await here.sessions.commit({ record: createSampleRecord() });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(heard.there).toHaveLength(2);
    expect(heard.here).toHaveLength(3);
    await here.close();
    await there.close();
  });

  const operations = setup.operationsPerConnection ?? 40;
  testWithPlace(setup, `loses none of ${operations} commits from each of four connections`, async (place) => {
    const shared = await createSampleImage();
    const common = createSampleRecord();
    const stores = await Promise.all(Array.from({ length: 4 }, () => place.open()));
    const written = await Promise.all(
      stores.map(async (store) => {
        const own = createSampleRecord();
        const turns: { id: string; sessionId: string; image: string }[] = [];
        for (let index = 0; index < operations; index += 1) {
          const record = index % 2 === 0 ? own : common;
          const image = await createSampleImage(400);
          const turn = createSampleTurn(record.id, [image, shared]);
          await store.sessions.commit({ record, turns: [turn], images: [image, shared] });
          turns.push({ id: turn.id, sessionId: record.id, image: image.id });
          if (index % 8 !== 5) continue;
          await store.sessions.commit({ record, removedTurns: [turn.id] });
          turns.pop();
          expect(await store.images.has(image.id)).toBe(false);
        }
        return turns;
      }),
    );
    for (const store of stores) await store.close();

    const store = await place.open();
    const expected = written.flat();
    const sessions = await store.sessions.list();
    const found = await Promise.all(
      sessions.map((record) => store.sessions.readTurns(record.id, { limit: 10_000 })),
    );
    expect(
      found
        .flat()
        .map((turn) => turn.id)
        .sort(),
    ).toEqual(expected.map((turn) => turn.id).sort());
    expect(await store.images.list()).toEqual([shared.id, ...expected.map((turn) => turn.image)].sort());
    for (const record of sessions) await store.sessions.delete(record.id);
    expect(await store.images.list()).toEqual([]);
    await store.close();
  });
}
