import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createSampleImage,
  createSampleRecord,
  createSampleTurn,
} from '../../testing/store-conformance/store-samples.ts';
import { openFolderStore } from './open-folder-store.ts';

const program = fileURLToPath(new URL('__fixtures__/crash-during-commit.ts', import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pentimento-crash-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface CrashOutcome {
  /** Turns that were acknowledged. */
  acknowledged: string[];
  /** The turn that was being committed. */
  begun: string;
  calls: number | undefined;
  signal: unknown;
}

async function crash(recordText: string, dieAt: number, change: 'append' | 'replace'): Promise<CrashOutcome> {
  return new Promise((resolve, reject) => {
    const parameters = ['--conditions=pentimento-source', program, folder, recordText, String(dieAt), change];
    execFile(process.execPath, parameters, (error, output, errors) => {
      const lines = output
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { turn?: string; begins?: string; calls?: number });
      const begun = lines.find((line) => line.begins !== undefined)?.begins;
      if (begun === undefined)
        return reject(new Error(`The process did not come to its second commit: ${errors}`));
      const acknowledged = lines.flatMap((line) => line.turn ?? []);
      return resolve({ acknowledged, begun, calls: lines.at(-1)?.calls, signal: error?.signal });
    });
  });
}

for (const change of ['append', 'replace'] as const) {
  test(
    `keeps what was acknowledged when the process dies at any call of a commit (${change})`,
    { timeout: 120_000 },
    async () => {
      const whole = await crash(JSON.stringify(createSampleRecord()), 0, change);
      expect(whole.calls).toBeGreaterThan(10);
      expect(whole.signal).toBeUndefined();
      let stored = 0;
      for (let dieAt = 1; dieAt <= whole.calls!; dieAt += 1) {
        const record = createSampleRecord();
        const { acknowledged, begun, signal } = await crash(JSON.stringify(record), dieAt, change);
        const [first] = acknowledged;
        const isAcknowledged = acknowledged.includes(begun);
        expect(isAcknowledged || signal === 'SIGKILL').toBe(true);

        const store = await openFolderStore(folder);
        const turns = (await store.sessions.readTurns(record.id, { limit: 9 })).map((turn) => turn.id);
        const after = change === 'append' ? [begun, first] : [begun];
        const isStored = turns.includes(begun);
        expect(turns).toEqual(isStored ? after : [first]);
        if (isAcknowledged) expect(isStored).toBe(true);
        if (isStored) stored += 1;
        expect((await store.sessions.read(record.id))?.title).toBe(isStored ? begun : first);
        for (const turn of await store.sessions.readTurns(record.id, { limit: 9 })) {
          expect(await store.images.get(turn.images[0]!.id)).toBeDefined();
        }
        expect(await store.sessions.acquireWriter(record.id), 'the lock of the dead process').toBeDefined();
        const next = createSampleTurn(record.id, []);
        await store.sessions.commit({ record, turns: [next] });
        expect((await store.sessions.readTurns(record.id, { limit: 9 })).map((turn) => turn.id)).toEqual([
          next.id,
          ...turns,
        ]);
        await store.sweep({ now: Date.now() + 3_700_000 });
        const referenced = (await store.sessions.readTurns(record.id, { limit: 9 })).flatMap(
          (turn) => turn.images,
        );
        const stored2 = await store.images.list();
        for (const image of referenced) expect(stored2).toContain(image.id);
        await store.sessions.delete(record.id);
        await store.close();
      }
      expect(stored).toBeGreaterThan(0);
      expect(stored).toBeLessThan(whole.calls!);
      const store = await openFolderStore(folder);
      for (const record of await store.sessions.list()) await store.sessions.delete(record.id);
      expect(await store.images.list()).toEqual([]);
      await store.close();
    },
  );
}

test('reads the last whole state of a journal that was cut at any byte, and writes on from there', async () => {
  const record = createSampleRecord();
  const [first, second] = [createSampleTurn(record.id, []), createSampleTurn(record.id, [])];
  const journal = join(folder, 'sessions', `${record.id}.journal`);
  const store = await openFolderStore(folder);
  await store.sessions.commit({ record, turns: [first] });
  const before = await readFile(journal);
  await store.sessions.commit({ record: { ...record, title: 'second' }, turns: [second] });
  const after = await readFile(journal);
  await store.close();
  for (let length = before.length; length < after.length; length += 7) {
    await writeFile(journal, after.subarray(0, length));
    const reopened = await openFolderStore(folder);
    expect(await reopened.sessions.read(record.id)).toEqual(record);
    expect(await reopened.sessions.readTurns(record.id, { limit: 9 })).toEqual([first]);
    const third = createSampleTurn(record.id, []);
    await reopened.sessions.commit({ record, turns: [third] });
    await reopened.close();
    const again = await openFolderStore(folder);
    expect(await again.sessions.readTurns(record.id, { limit: 9 })).toEqual([third, first]);
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
