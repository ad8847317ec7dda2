import { expect, test } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { StoreConformanceSetup } from './store-conformance-setup.ts';
import { createSampleImage, createSampleRecord, createSampleTurn } from './store-samples.ts';
import { testWithPlace } from './test-with-place.ts';

const hostileIds = [
  '',
  '.',
  '..',
  '../../../tmp/escape',
  '/etc/passwd',
  'C:\\boot.ini',
  'a/b',
  'a\0b',
  '__proto__',
  '-rf',
  'x'.repeat(300),
  `${'a'.repeat(64)}/../x`,
  '\u202Egnp.exe',
];

/** Ids that want to be paths, prototypes or options. */
export function checkHostileCases(setup: StoreConformanceSetup): void {
  testWithPlace(setup, 'refuses hostile ids, and finds nothing under them', async (place) => {
    const store = await place.open();
    const image = await createSampleImage();
    for (const id of hostileIds) {
      const attempts = [
        () => store.images.put({ ...image, id }),
        () => store.sessions.commit({ record: createSampleRecord({ id }) }),
        () => store.sessions.commit({ record: { ...createSampleRecord(), imports: [id] } }),
        () => store.sessions.acquireWriter(id),
      ];
      for (const attempt of attempts) await expect(attempt(), id).rejects.toSatisfy(EngineError.isInstance);
      const record = createSampleRecord();
      const turn = { ...createSampleTurn(record.id, []), id };
      await expect(store.sessions.commit({ record, turns: [turn] }), id).rejects.toSatisfy(
        EngineError.isInstance,
      );
      expect(await store.images.get(id)).toBeUndefined();
      expect(await store.images.has(id)).toBe(false);
      expect(await store.images.delete(id)).toBe(false);
      expect(await store.sessions.read(id)).toBeUndefined();
      expect(await store.sessions.readTurns(id, { limit: 5 })).toEqual([]);
      await store.sessions.delete(id);
    }
    expect(await store.sessions.list()).toEqual([]);
    expect(await store.images.list()).toEqual([]);
    await store.close();
  });

  testWithPlace(setup, 'keeps hostile words as they are', async (place) => {
    const store = await place.open();
    const words = [
      '__proto__',
      '</script><script>alert(1)</script>',
      '\u0000\n\u2028',
      '"; DROP TABLE turns; --',
      '\\',
    ];
    const record = createSampleRecord({ title: words.join('') });
    const turns = words.map((instruction) => {
      const turn = createSampleTurn(record.id, []);
      return { ...turn, request: { ...turn.request, instruction, options: { [instruction]: instruction } } };
    });
    await store.sessions.commit({ record, turns });
    expect(await store.sessions.readTurns(record.id, { limit: 9 })).toEqual(turns.toReversed());
    expect(await store.sessions.read(record.id)).toEqual(record);
    expect(({} as Record<string, unknown>)['instruction']).toBeUndefined();
    await store.close();
  });

  const corruption = setup.skip?.corruption;
  if (corruption !== undefined) {
    test.skip(`sets a corrupt picture aside (skipped: ${corruption})`, () => undefined);
    return;
  }
  testWithPlace(
    setup,
    'sets a corrupt picture aside, says so, keeps the session, and heals with good bytes',
    async (place) => {
      const image = await createSampleImage();
      const record = createSampleRecord();
      const turn = createSampleTurn(record.id, [image]);
      const first = await place.open();
      await first.sessions.commit({ record, turns: [turn], images: [image] });
      await first.close();
      await place.corruptImage!(image.id);

      const store = await place.open();
      const notices: unknown[] = [];
      store.subscribe((notice) => notices.push(notice));
      expect(await store.images.get(image.id)).toBeUndefined();
      expect(await store.images.get(image.id)).toBeUndefined();
      expect(notices).toEqual([{ type: 'image-quarantined', imageId: image.id }]);
      expect(await store.images.has(image.id)).toBe(false);
      expect(await store.images.list()).toEqual([]);
      expect(await store.sessions.readTurns(record.id, { limit: 9 })).toEqual([turn]);
      const next = createSampleTurn(record.id, [], { base: image.id });
      await store.sessions.commit({ record, turns: [next] });

      await store.images.put(image);
      expect(await store.images.get(image.id)).toEqual(image);
      await store.sessions.delete(record.id);
      expect(await store.images.list()).toEqual([]);
      await store.close();
    },
  );
}
