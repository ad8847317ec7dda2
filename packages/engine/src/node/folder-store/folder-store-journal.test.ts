import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createSampleImage,
  createSampleRecord,
  createSampleTurn,
} from '../../testing/store-conformance/store-samples.ts';
import { openFolderStore } from './open-folder-store.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pentimento-journal-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('reads the last whole state of a journal that was cut at any byte, and writes on from there', async () => {
  const record = createSampleRecord();
  const [first, second] = [createSampleTurn(record.id, []), createSampleTurn(record.id, [])];
  const journal = join(folder, 'sessions', `${record.id}.journal`);
  const store = await openFolderStore(folder);
  await store.sessions.commit({ record, turns: [first] });
  const before = await readFile(journal);
  await store.sessions.commit({
    record: { ...record, title: 'second' },
    turns: [{ ...second, text: 'long '.repeat(100) }],
  });
  const after = await readFile(journal);
  await store.close();
  for (let length = before.length; length < after.length; length += 17) {
    await writeFile(journal, after.subarray(0, length));
    const reopened = await openFolderStore(folder);
    expect(await reopened.sessions.read(record.id)).toEqual(record);
    expect(await reopened.sessions.readTurns(record.id, { limit: 9 })).toEqual([first]);
    const third = createSampleTurn(record.id, []);
    await reopened.sessions.commit({ record, turns: [third] });
    await reopened.close();
    const again = await openFolderStore(folder);
    expect(await again.sessions.readTurns(record.id, { limit: 9 })).toEqual([third, first]);
    expect(await readFile(journal, 'utf8'), 'nothing of the torn tail').toMatch(/}\n$/);
    await again.close();
  }
});

test('passes over a line that the disk has damaged and keeps the session readable', async () => {
  const record = createSampleRecord();
  const turns = [1, 2, 3].map(() => createSampleTurn(record.id, []));
  const store = await openFolderStore(folder);
  for (const turn of turns) await store.sessions.commit({ record, turns: [turn] });
  await store.close();
  const journal = join(folder, 'sessions', `${record.id}.journal`);
  const text = await readFile(journal, 'utf8');
  await writeFile(journal, text.replace(turns[1]!.request.instruction, 'damaged!'));
  const reopened = await openFolderStore(folder);
  const found = await reopened.sessions.readTurns(record.id, { limit: 9 });
  expect(found.map((turn) => turn.id)).toEqual([turns[2]!.id, turns[0]!.id]);
  await reopened.close();
});

test('does not take a file that happens to have the right name for a stored picture', async () => {
  const image = await createSampleImage();
  const first = await openFolderStore(folder);
  await first.images.put(image);
  await first.close();
  await truncate(join(folder, 'images', image.id.slice(0, 2), `${image.id}.png`), 100);
  const store = await openFolderStore(folder);
  const record = createSampleRecord({ imports: [image.id] });
  await store.sessions.commit({ record, images: [image] });
  expect(await store.images.get(image.id)).toEqual(image);
  await store.close();
});

test('keeps a journal of many small changes short', async () => {
  const imports: string[] = [];
  const store = await openFolderStore(folder);
  for (let index = 0; index < 60; index += 1) {
    const image = await createSampleImage(50);
    await store.images.put(image);
    imports.push(image.id);
  }
  const record = createSampleRecord({ imports, title: 'x'.repeat(60_000) });
  for (let index = 0; index < 60; index += 1)
    await store.sessions.commit({ record: { ...record, updatedAt: index } });
  const { length } = await readFile(join(folder, 'sessions', `${record.id}.journal`));
  expect(length).toBeLessThan(2_300_000);
  expect((await store.sessions.read(record.id))?.updatedAt).toBe(59);
  await store.close();
});
