import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSampleRecord } from '../../testing/store-conformance/store-samples.ts';
import { openFolderStore } from './open-folder-store.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pentimento-locks-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('shows a lock that another living process holds, and leaves it alone', async () => {
  const { id } = createSampleRecord();
  const store = await openFolderStore(folder);
  const lock = await store.sessions.acquireWriter(id);
  const path = join(folder, 'locks', `${id}.lock`);
  const owner = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  expect(owner['processId']).toBe(process.pid);
  const { processStart: _start, ...others } = owner;
  await writeFile(path, JSON.stringify({ ...others, processId: process.ppid, token: 'another' }));
  await lock!.lost;
  expect(await store.sessions.acquireWriter(id)).toBeUndefined();
  await writeFile(
    path,
    JSON.stringify({ ...others, host: 'elsewhere', processId: 999_999_999, token: 'remote' }),
  );
  expect(await store.sessions.acquireWriter(id)).toBeUndefined();
  await writeFile(path, JSON.stringify({ ...others, processId: 999_999_999, token: 'dead' }));
  expect(await store.sessions.acquireWriter(id)).toBeDefined();
  await store.close();
});

test('takes over the lock of a dead process whose id was given to another', async () => {
  const { id } = createSampleRecord();
  const store = await openFolderStore(folder);
  await store.sessions.acquireWriter(id);
  const path = join(folder, 'locks', `${id}.lock`);
  const owner = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  if (owner['processStart'] === undefined) return expect(process.platform).not.toBe('linux');
  await store.close();
  await writeFile(path, JSON.stringify({ ...owner, processStart: '1', token: 'dead' }));
  const other = await openFolderStore(folder);
  expect(await other.sessions.acquireWriter(id)).toBeDefined();
  return other.close();
});
