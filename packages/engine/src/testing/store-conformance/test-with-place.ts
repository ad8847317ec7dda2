import { test } from 'vitest';
import type { StoreConformanceSetup, StorePlace } from './store-conformance-setup.ts';

/** Runs a case in a fresh place and removes the place afterwards. */
export function testWithPlace(
  setup: StoreConformanceSetup,
  name: string,
  body: (place: StorePlace) => Promise<void>,
): void {
  test(name, async () => {
    const place = await setup.createPlace();
    try {
      await body(place);
    } finally {
      await place.dispose?.();
    }
  });
}
