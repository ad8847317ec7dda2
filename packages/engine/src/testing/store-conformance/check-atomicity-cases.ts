import { expect, test } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { PentimentoStore } from '../../store/pentimento-store.ts';
import type { SessionChange } from '../../store/session-store.ts';
import type { StorageFault, StoreConformanceSetup, StorePlace } from './store-conformance-setup.ts';
import { createSampleImage, createSampleRecord, createSampleTurn } from './store-samples.ts';
import { testWithPlace } from './test-with-place.ts';

const faults: StorageFault[] = ['quota', 'abort', 'unknown', 'invalid-state'];

/** A commit happens whole or not at all, whichever storage call fails. */
export function checkAtomicityCases(setup: StoreConformanceSetup): void {
  testWithPlace(setup, 'keeps nothing of a change of which one picture is refused', async (place) => {
    const store = await place.open();
    const { record, change } = await begin(store);
    const [good, bad] = [await createSampleImage(), await createSampleImage()];
    const images = [...(change.images ?? []), good, { ...good, id: bad.id }];
    await expect(store.sessions.commit({ ...change, images })).rejects.toSatisfy(EngineError.isInstance);
    await expectBefore(store, { record, change });
    expect(await store.images.has(good.id)).toBe(false);
    await store.close();
  });

  const reason = setup.skip?.faults;
  if (reason !== undefined) {
    test.skip(`is whole or absent after every fault of the storage (skipped: ${reason})`, () => undefined);
    return;
  }
  for (const error of faults) {
    testWithPlace(
      setup,
      `commits whole or not at all when any storage call answers ‘${error}’`,
      async (place) => {
        const store = await place.open();
        const callCount = await countCalls(store, place);
        expect(callCount).toBeGreaterThan(0);
        let failures = 0;
        for (let failAt = 1; failAt <= callCount; failAt += 1) {
          if (await commitWithFault({ store, place, failAt, error })) failures += 1;
        }
        // A driver may try again by itself after some faults, but not after having no room.
        if (error === 'quota') expect(failures).toBeGreaterThan(0);
        await store.close();
      },
    );
  }
}

/** Whether the commit failed. Either way the store is consistent, and the commit succeeds when tried again. */
async function commitWithFault(options: {
  store: PentimentoStore;
  place: StorePlace;
  failAt: number;
  error: StorageFault;
}): Promise<boolean> {
  const { store, place, failAt, error } = options;
  const state = await begin(store);
  const fault = place.armFault!({ failAt, error });
  const failure: unknown = await store.sessions.commit(state.change).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  fault.disarm();
  if (failure !== undefined) {
    expect(EngineError.isInstance(failure), String(failure)).toBe(true);
    if (error === 'quota') expect(EngineError.hasCode(failure, 'quota-exceeded'), String(failure)).toBe(true);
    await expectBefore(store, state);
    const elsewhere = await place.open();
    await expectBefore(elsewhere, state);
    await elsewhere.close();
    await store.sessions.commit(state.change);
  }
  await expectAfter(store, state);
  const reopened = await place.open();
  await expectAfter(reopened, state);
  await reopened.close();
  return failure !== undefined;
}

async function countCalls(store: PentimentoStore, place: StorePlace): Promise<number> {
  const { change } = await begin(store);
  const fault = place.armFault!({ failAt: 0, error: 'quota' });
  await store.sessions.commit(change);
  fault.disarm();
  return fault.callCount();
}

type State = Awaited<ReturnType<typeof begin>>;

/** A session with one turn, and a change that replaces it by another. */
async function begin(store: PentimentoStore) {
  const [oldImage, newImage] = [await createSampleImage(), await createSampleImage(70_000)];
  const record = createSampleRecord({ turnCount: 1 });
  const turn = createSampleTurn(record.id, [oldImage]);
  await store.sessions.commit({ record, turns: [turn], images: [oldImage] });
  const next = createSampleTurn(record.id, [newImage]);
  const change: SessionChange = {
    record: { ...record, title: 'after', head: next.id },
    turns: [next],
    images: [newImage],
    removedTurns: [turn.id],
    providerStates: [{ turnId: next.id, adapterId: 'a', opaque: 'state' }],
  };
  return { record, change, turn, next, oldImage, newImage };
}

async function expectBefore(store: PentimentoStore, state: Pick<State, 'record' | 'change'>): Promise<void> {
  const { record, change } = state;
  const [removed] = change.removedTurns!;
  expect(await store.sessions.read(record.id)).toEqual(record);
  const turns = await store.sessions.readTurns(record.id, { limit: 9 });
  expect(turns.map((turn) => turn.id)).toEqual([removed]);
  expect(await store.images.get(turns[0]!.images[0]!.id)).toBeDefined();
  expect(await store.images.has(change.images![0]!.id)).toBe(false);
}

async function expectAfter(store: PentimentoStore, state: State): Promise<void> {
  const { record, change, next, oldImage, newImage } = state;
  expect(await store.sessions.read(record.id)).toEqual(change.record);
  expect(await store.sessions.readTurns(record.id, { limit: 9 })).toEqual([next]);
  expect(await store.images.get(newImage.id)).toEqual(newImage);
  expect(await store.images.has(oldImage.id)).toBe(false);
}
