import { mkdtemp, open, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { KillPage } from './__fixtures__/kill/kill-page.ts';
import { launchChromium } from './__fixtures__/kill/launch-chromium.ts';
import { openKillPage } from './__fixtures__/kill/open-kill-page.ts';
import { serveKillPage } from './__fixtures__/kill/serve-kill-page.ts';

declare const killPage: KillPage;

/** The log of the databases. */
async function findLog(profile: string): Promise<string> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const database = (await readdir(folder)).find((name) => name.endsWith('.leveldb'))!;
  const logs = (await readdir(join(folder, database))).filter((name) => name.endsWith('.log'));
  return join(folder, database, logs.sort().at(-1)!);
}

type Visit = <Result>(work: (page: Page) => Promise<Result>) => Promise<Result>;

/** Works with a browser that is killed after every visit to the page. */
async function withKilledBrowser(body: (visit: Visit, profile: string) => Promise<void>): Promise<void> {
  const server = await serveKillPage();
  const profile = await mkdtemp(join(tmpdir(), 'pentimento-torn-'));
  const visit: Visit = async (work) => {
    const chromium = await launchChromium(profile);
    try {
      return await work(await openKillPage(chromium, server));
    } finally {
      await chromium.kill();
    }
  };
  try {
    await body(visit, profile);
  } finally {
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const append = (page: Page, byteLength: number) =>
  page.evaluate((length) => killPage.append(length), byteLength);
const inspect = (page: Page) => page.evaluate(() => killPage.inspect());

test(
  'keeps everything else when the browser dies within a record of its log',
  { timeout: 240_000 },
  async () => {
    await withKilledBrowser(async (visit, profile) => {
      await visit(async (page) => {
        // Pictures this small are in the log itself.
        for (const byteLength of [100_000, 30_000, 40_000])
          expect(await append(page, byteLength)).toBe('stored');
      });
      const log = await findLog(profile);
      await truncate(log, (await stat(log)).size - 5_000);
      for (let visits = 1; visits <= 3; visits += 1) {
        await visit(async (page) => {
          const { content, problems } = await inspect(page);
          expect(problems).toEqual([]);
          // All but the torn one, and one more for every visit.
          expect(Object.keys(content)).toHaveLength(1 + visits);
          expect(await append(page, 30_000)).toBe('stored');
        });
      }
    });
  },
);

test('says so when the browser has deleted all that it had, and goes on', { timeout: 240_000 }, async () => {
  await withKilledBrowser(async (visit, profile) => {
    await visit(async (page) => {
      for (const byteLength of [30_000, 40_000]) expect(await append(page, byteLength)).toBe('stored');
    });
    const handle = await open(await findLog(profile), 'r+');
    await handle.write(Buffer.alloc(100), 0, 100, 20_000);
    await handle.close();
    await visit(async (page) => {
      const { content, problems } = await inspect(page);
      expect(content).toEqual({});
      expect(problems).toEqual([expect.stringContaining('Import exported sessions again')]);
      expect(await append(page, 30_000)).toBe('stored');
      expect(Object.keys((await inspect(page)).content)).toHaveLength(1);
    });
  });
});
