import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSampleRecord, createSampleTurn } from '../../testing/store-conformance/store-samples.ts';
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
