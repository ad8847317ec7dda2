import { expect, it } from 'vitest';
import { openBrowserStore } from '../store/browser/open-browser-store.ts';
import { createSampleSession, createSampleStore, sessionId, turnId } from './__fixtures__/sample-session.ts';
import { exportSessionFile } from './export-session-file.ts';
import { importSessionFile } from './import-session-file.ts';

it('gives back the same session through a store of this browser', async () => {
  const sample = await createSampleSession();
  const file = await exportSessionFile({ store: await createSampleStore(sample), sessionId });
  const store = await openBrowserStore({ name: `test-${crypto.randomUUID()}` });
  const environment = { createId: () => turnId(999), now: () => 0 };
  expect(await importSessionFile({ file, store, ...environment })).toEqual({ sessionId });
  expect(await store.sessions.read(sessionId)).toEqual(sample.record);
  expect(await store.sessions.readTurns(sessionId, { limit: 100 })).toEqual(sample.turns.toReversed());
  const again = await exportSessionFile({ store, sessionId });
  expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(await file.arrayBuffer()));
  const damaged = new Blob([file.slice(0, 200), file.slice(201)]);
  const importing = importSessionFile({ file: damaged, store, ...environment });
  await expect(importing).rejects.toMatchObject({ code: 'corrupt-session' });
  await store.sessions.delete(sessionId);
  expect(await store.images.list()).toEqual([]);
  await store.close();
});
