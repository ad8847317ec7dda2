import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { KillPage } from './__fixtures__/kill/kill-page.ts';
import { launchChromium } from './__fixtures__/kill/launch-chromium.ts';
import { openKillPage } from './__fixtures__/kill/open-kill-page.ts';
import { serveKillPage } from './__fixtures__/kill/serve-kill-page.ts';

declare const killPage: KillPage;

/** Cuts the log of the databases in the middle of its last record, as the death of the browser may do. */
async function tearLog(profile: string): Promise<void> {
  const folder = join(profile, 'Default', 'IndexedDB');
  const database = (await readdir(folder)).find((name) => name.endsWith('.leveldb'))!;
  const logs = (await readdir(join(folder, database))).filter((name) => name.endsWith('.log'));
  const log = join(folder, database, logs.sort().at(-1)!);
  await truncate(log, (await stat(log)).size - 5_000);
}

test(
  'keeps everything else when the browser dies within a record of its log',
  { timeout: 240_000 },
  async () => {
    const server = await serveKillPage();
    const profile = await mkdtemp(join(tmpdir(), 'pentimento-torn-'));
    /** Starts the browser, works in a page and kills the browser. */
    const visit = async <Result>(work: (page: Page) => Promise<Result>): Promise<Result> => {
      const chromium = await launchChromium(profile);
      try {
        return await work(await openKillPage(chromium, server));
      } finally {
        await chromium.kill();
      }
    };
    const append = (page: Page, byteLength: number) =>
      page.evaluate((length) => killPage.append(length), byteLength);
    try {
      await visit(async (page) => {
        // Pictures this small are in the log itself.
        for (const byteLength of [100_000, 30_000, 40_000])
          expect(await append(page, byteLength)).toBe('stored');
      });
      await tearLog(profile);
      for (let visits = 1; visits <= 3; visits += 1) {
        await visit(async (page) => {
          const { content, problems } = await page.evaluate(() => killPage.inspect());
          expect(problems).toEqual([]);
          // All but the torn one, and one more for every visit.
          expect(Object.keys(content)).toHaveLength(1 + visits);
          expect(await append(page, 30_000)).toBe('stored');
        });
      }
    } finally {
      server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
