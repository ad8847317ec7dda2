import { expect } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { StoreConformanceSetup } from './store-conformance-setup.ts';
import { createSampleImage, createSampleRecord, createSampleTurn } from './store-samples.ts';
import { testWithPlace } from './test-with-place.ts';

/** Sessions and their turns. */
export function checkSessionCases(setup: StoreConformanceSetup): void {
  testWithPlace(
    setup,
    'finds a committed session, its turn and its picture after reopening',
    async (place) => {
      const image = await createSampleImage();
      const record = createSampleRecord({ turnCount: 1, title: 'Harbour 港 🏠' });
      const turn = createSampleTurn(record.id, [image]);
      const first = await place.open();
      await first.sessions.commit({ record: { ...record, head: turn.id }, turns: [turn], images: [image] });
      await first.close();
      const second = await place.open();
      expect(await second.sessions.read(record.id)).toEqual({ ...record, head: turn.id });
      expect(await second.sessions.readTurns(record.id, { limit: 10 })).toEqual([turn]);
      expect(await second.images.get(image.id)).toEqual(image);
      await second.close();
    },
  );

  testWithPlace(setup, 'lists sessions, the last changed first', async (place) => {
    const store = await place.open();
    const records = [3, 1, 2].map((updatedAt) => createSampleRecord({ updatedAt }));
    for (const record of records) await store.sessions.commit({ record });
    expect((await store.sessions.list()).map((record) => record.updatedAt)).toEqual([3, 2, 1]);
    expect(await store.sessions.read(createSampleRecord().id)).toBeUndefined();
    await store.close();
  });

  testWithPlace(
    setup,
    'reads turns in pages, newest first, whatever the order in which they came',
    async (place) => {
      const store = await place.open();
      const record = createSampleRecord();
      const turns = Array.from({ length: 11 }, () => createSampleTurn(record.id, []));
      await store.sessions.commit({ record, turns: turns.slice(5) });
      await store.sessions.commit({ record, turns: turns.slice(0, 5) });
      await store.sessions.commit({ record: createSampleRecord(), turns: [] });
      const newestFirst = turns.toReversed();
      const first = await store.sessions.readTurns(record.id, { limit: 4 });
      expect(first).toEqual(newestFirst.slice(0, 4));
      const second = await store.sessions.readTurns(record.id, { limit: 4, before: first[3]!.id });
      expect(second).toEqual(newestFirst.slice(4, 8));
      const last = await store.sessions.readTurns(record.id, { limit: 4, before: second[3]!.id });
      expect(last).toEqual(newestFirst.slice(8));
      expect(await store.sessions.readTurns(record.id, { limit: 4, before: turns[0]!.id })).toEqual([]);
      await store.close();
    },
  );

  testWithPlace(setup, 'never alters a stored turn, and passes over the very same one', async (place) => {
    const store = await place.open();
    const record = createSampleRecord();
    const turn = createSampleTurn(record.id, []);
    await store.sessions.commit({ record, turns: [turn] });
    await store.sessions.commit({ record, turns: [turn] });
    const altered = { ...turn, text: 'altered' };
    const refused = await store.sessions
      .commit({ record: { ...record, title: 'x' }, turns: [altered] })
      .catch((error: unknown) => error);
    expect(EngineError.hasCode(refused, 'corrupt-session')).toBe(true);
    expect(await store.sessions.readTurns(record.id, { limit: 9 })).toEqual([turn]);
    expect((await store.sessions.read(record.id))?.title).toBe('Sample');
    await store.close();
  });

  testWithPlace(setup, 'removes turns, and their providers’ states with them', async (place) => {
    const store = await place.open();
    const record = createSampleRecord();
    const [kept, gone] = [createSampleTurn(record.id, []), createSampleTurn(record.id, [])];
    const states = [kept, gone].map((turn) => ({ turnId: turn.id, adapterId: 'a', opaque: { id: turn.id } }));
    await store.sessions.commit({ record, turns: [kept, gone], providerStates: states });
    await store.sessions.commit({ record, removedTurns: [gone.id, createSampleTurn(record.id, []).id] });
    expect(await store.sessions.readTurns(record.id, { limit: 9 })).toEqual([kept]);
    const key = { sessionId: record.id, adapterId: 'a', now: 0 };
    expect(await store.sessions.readProviderState({ ...key, turnId: kept.id })).toEqual({ id: kept.id });
    expect(await store.sessions.readProviderState({ ...key, turnId: gone.id })).toBeUndefined();
    await store.close();
  });

  testWithPlace(setup, 'gives a provider’s state until it expires, the last one given', async (place) => {
    const store = await place.open();
    const record = createSampleRecord();
    const turn = createSampleTurn(record.id, []);
    const state = { turnId: turn.id, adapterId: 'a', opaque: 'old', expiresAt: 100 };
    await store.sessions.commit({ record, turns: [turn], providerStates: [state] });
    await store.sessions.commit({ record, providerStates: [{ ...state, opaque: 'new' }] });
    const key = { sessionId: record.id, turnId: turn.id };
    expect(await store.sessions.readProviderState({ ...key, adapterId: 'a', now: 99 })).toBe('new');
    expect(await store.sessions.readProviderState({ ...key, adapterId: 'a', now: 100 })).toBeUndefined();
    expect(await store.sessions.readProviderState({ ...key, adapterId: 'b', now: 0 })).toBeUndefined();
    await store.sessions.delete(record.id);
    expect(await store.sessions.readProviderState({ ...key, adapterId: 'a', now: 99 })).toBeUndefined();
    await store.close();
  });

  testWithPlace(setup, 'refuses work after closing', async (place) => {
    const store = await place.open();
    const image = await createSampleImage();
    await store.close();
    const attempts = [
      () => store.sessions.commit({ record: createSampleRecord() }),
      () => store.sessions.list(),
      () => store.sessions.acquireWriter(createSampleRecord().id),
      () => store.images.put(image),
      () => store.images.get(image.id),
    ];
    for (const attempt of attempts) {
      const refused: unknown = await attempt().catch((error: unknown) => error);
      expect(EngineError.hasCode(refused, 'invalid-request'), String(refused)).toBe(true);
    }
    await store.close();
  });

  testWithPlace(setup, 'says how much room is used, and answers whether it may be evicted', async (place) => {
    const store = await place.open();
    await store.images.put(await createSampleImage(50_000));
    const { usedBytes } = await store.estimate();
    if (usedBytes !== undefined) expect(usedBytes).toBeGreaterThanOrEqual(0);
    expect(typeof (await store.persist())).toBe('boolean');
    await store.close();
  });
}
