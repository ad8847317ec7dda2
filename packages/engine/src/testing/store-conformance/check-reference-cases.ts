import { expect } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { StoreConformanceSetup } from './store-conformance-setup.ts';
import { createSampleImage, createSampleRecord, createSampleTurn } from './store-samples.ts';
import { testWithPlace } from './test-with-place.ts';

const hourMs = 3_600_000;

/** Pictures live as long as something refers to them. */
export function checkReferenceCases(setup: StoreConformanceSetup): void {
  testWithPlace(setup, 'keeps a picture that two sessions share until both are gone', async (place) => {
    const image = await createSampleImage();
    const store = await place.open();
    const [first, second] = [createSampleRecord(), createSampleRecord()];
    await store.sessions.commit({
      record: first,
      turns: [createSampleTurn(first.id, [image])],
      images: [image],
    });
    await store.sessions.commit({
      record: second,
      turns: [createSampleTurn(second.id, [image])],
      images: [image],
    });
    expect(await store.images.delete(image.id)).toBe(false);
    await store.sessions.delete(first.id);
    expect(await store.sessions.read(first.id)).toBeUndefined();
    expect(await store.sessions.readTurns(first.id, { limit: 9 })).toEqual([]);
    expect(await store.images.get(image.id)).toEqual(image);
    await store.sessions.delete(second.id);
    await store.sessions.delete(second.id);
    expect(await store.images.list()).toEqual([]);
    await store.close();
  });

  testWithPlace(setup, 'counts base, mask, markup, references, imports and cover', async (place) => {
    const store = await place.open();
    const [base, mask, markup, reference, imported, cover] = await Promise.all(
      Array.from({ length: 6 }, () => createSampleImage(300)),
    );
    const record = createSampleRecord({ imports: [imported!.id], coverImage: cover!.id });
    const turn = createSampleTurn(record.id, [], {
      base: base!.id,
      mask: { id: mask!.id, width: 8, height: 8 },
    });
    turn.request.markup = markup!.id;
    turn.request.references = [{ image: reference!.id, role: 'style' }];
    const images = [base!, mask!, markup!, reference!, imported!, cover!];
    await store.sessions.commit({ record, turns: [turn], images });
    for (const image of images) expect(await store.images.delete(image.id)).toBe(false);
    await store.sessions.commit({ record: { ...record, imports: [] }, removedTurns: [turn.id] });
    expect(await store.images.list()).toEqual([cover!.id]);
    await store.sessions.commit({ record: { ...createSampleRecord(), id: record.id } });
    expect(await store.images.list()).toEqual([]);
    await store.close();
  });

  testWithPlace(
    setup,
    'keeps what an open turn was noted with, and its pictures, until the note goes',
    async (place) => {
      const first = await place.open();
      const [base, mask, markup, reference] = await Promise.all(
        Array.from({ length: 4 }, () => createSampleImage(300)),
      );
      const record = createSampleRecord();
      const { id, parent, request, adapter, startedAt } = createSampleTurn(record.id, []);
      const note = {
        id,
        parent,
        adapter,
        startedAt,
        base: base!.id,
        request: {
          ...request,
          markup: markup!.id,
          references: [{ image: reference!.id, role: 'style' as const }],
        },
        mask: { id: mask!.id, width: 8, height: 8 },
        opaque: { id: 'job-1', address: 'https://example.com/jobs/1', cost: null },
        expiresAt: 1_700_000_000_000,
      };
      const images = [base!, mask!, markup!, reference!];
      await first.sessions.commit({ record: { ...record, pending: [note] }, images });
      await first.close();
      const second = await place.open();
      expect((await second.sessions.read(record.id))?.pending).toEqual([note]);
      for (const image of images) expect(await second.images.delete(image.id)).toBe(false);
      await second.sessions.commit({ record });
      expect(await second.images.list()).toEqual([]);
      await second.close();
    },
  );

  testWithPlace(setup, 'keeps a picture while one of several turns refers to it', async (place) => {
    const image = await createSampleImage();
    const store = await place.open();
    const record = createSampleRecord();
    const made = createSampleTurn(record.id, [image]);
    const next = createSampleTurn(record.id, [], { base: image.id, parent: made.id });
    await store.sessions.commit({ record, turns: [made], images: [image] });
    await store.sessions.commit({ record, turns: [next] });
    await store.sessions.commit({ record, removedTurns: [made.id] });
    expect(await store.images.get(image.id)).toEqual(image);
    await store.sessions.commit({ record, removedTurns: [next.id] });
    expect(await store.images.has(image.id)).toBe(false);
    await store.close();
  });

  testWithPlace(setup, 'refuses a turn whose picture is neither stored nor given', async (place) => {
    const image = await createSampleImage();
    const store = await place.open();
    const record = createSampleRecord();
    const refused = await store.sessions
      .commit({ record, turns: [createSampleTurn(record.id, [image])] })
      .catch((error: unknown) => error);
    expect(EngineError.hasCode(refused, 'corrupt-session')).toBe(true);
    expect(await store.sessions.list()).toEqual([]);
    await store.close();
  });

  testWithPlace(
    setup,
    'sweeps what nothing has referred to for an hour, and nothing younger',
    async (place) => {
      let time = Date.now();
      const store = await place.open({ now: () => time });
      const [old, young, used] = [
        await createSampleImage(),
        await createSampleImage(),
        await createSampleImage(),
      ];
      await store.images.put(old);
      const record = createSampleRecord({ imports: [used.id] });
      await store.sessions.commit({ record, images: [used] });
      time += hourMs;
      await store.images.put(young);
      expect(await store.sweep({ now: time - 1 })).toEqual([]);
      time += 2_000;
      expect(await store.sweep({ now: time })).toEqual([old.id]);
      expect(await store.images.list()).toEqual([young.id, used.id].sort());
      await store.close();
    },
  );
}
