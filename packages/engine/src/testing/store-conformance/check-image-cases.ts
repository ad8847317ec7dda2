import { expect } from 'vitest';
import { EngineError } from '../../errors/engine-error.ts';
import type { StoreConformanceSetup } from './store-conformance-setup.ts';
import { createSampleImage } from './store-samples.ts';
import { testWithPlace } from './test-with-place.ts';

/** Pictures are addressed by their content. */
export function checkImageCases(setup: StoreConformanceSetup): void {
  testWithPlace(
    setup,
    'gives back the bytes of a picture under their SHA-256, also after reopening',
    async (place) => {
      const image = await createSampleImage();
      const first = await place.open();
      expect(await first.images.has(image.id)).toBe(false);
      expect(await first.images.get(image.id)).toBeUndefined();
      await first.images.put(image);
      expect(await first.images.get(image.id)).toEqual(image);
      await first.close();
      const second = await place.open();
      expect(await second.images.has(image.id)).toBe(true);
      expect(await second.images.get(image.id)).toEqual(image);
      await second.close();
    },
  );

  testWithPlace(setup, 'keeps one picture when the same bytes are stored twice', async (place) => {
    const image = await createSampleImage();
    const store = await place.open();
    await store.images.put(image);
    await store.images.put({ ...image, bytes: image.bytes.slice() });
    expect(await store.images.list()).toEqual([image.id]);
    expect(await store.images.delete(image.id)).toBe(true);
    expect(await store.images.list()).toEqual([]);
    expect(await store.images.delete(image.id)).toBe(false);
    await store.close();
  });

  testWithPlace(
    setup,
    'keeps its own copy: altering what was given or got changes nothing',
    async (place) => {
      const image = await createSampleImage();
      const original = image.bytes.slice();
      const store = await place.open();
      await store.images.put(image);
      image.bytes.fill(0);
      (await store.images.get(image.id))?.bytes.fill(1);
      expect((await store.images.get(image.id))?.bytes).toEqual(original);
      await store.close();
    },
  );

  testWithPlace(setup, 'stores a view into a larger buffer without its surroundings', async (place) => {
    const image = await createSampleImage(500);
    const around = new Uint8Array(2_000);
    around.set(image.bytes, 700);
    const store = await place.open();
    await store.images.put({ ...image, bytes: around.subarray(700, 1_200) });
    expect((await store.images.get(image.id))?.bytes).toEqual(image.bytes);
    await store.close();
  });

  testWithPlace(
    setup,
    'refuses bytes that do not match their id, and keeps nothing of them',
    async (place) => {
      const [image, other] = [await createSampleImage(), await createSampleImage()];
      const store = await place.open();
      const refused = await store.images
        .put({ ...image, bytes: other.bytes })
        .catch((error: unknown) => error);
      expect(EngineError.hasCode(refused, 'corrupt-session')).toBe(true);
      expect(await store.images.list()).toEqual([]);
      await store.close();
    },
  );

  testWithPlace(setup, 'lists pictures sorted by id', async (place) => {
    const images = await Promise.all(Array.from({ length: 5 }, () => createSampleImage(200)));
    const store = await place.open();
    for (const image of images) await store.images.put(image);
    expect(await store.images.list()).toEqual(images.map((image) => image.id).sort());
    await store.close();
  });
}
