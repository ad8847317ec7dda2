/* oxlint-disable no-restricted-imports -- This part of the test runs in Node, outside of the page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreContent, StoreInspection } from './kill-operation.ts';
import type { KillPage } from './kill-page.ts';
import { type KillableBrowser, launchChromium } from './launch-chromium.ts';
import { openKillPage } from './open-kill-page.ts';
import { serveKillPage } from './serve-kill-page.ts';

declare const killPage: KillPage;

/** What tabs that wrote at the same time have left. */
export interface TabsReport {
  /** What the tabs say that they have stored. */
  expected: StoreContent;
  /** What is there. */
  inspection: StoreInspection;
  failures: string[];
}

/** Lets tabs of one browser write into one store at the same time, each its own sessions, and looks at what is there. */
export async function runTabs(options: { tabs: number; operations: number }): Promise<TabsReport> {
  const server = await serveKillPage();
  const profile = await mkdtemp(join(tmpdir(), 'pentimento-tabs-'));
  let chromium: KillableBrowser | undefined;
  try {
    chromium = await launchChromium(profile);
    const pages = [];
    for (let index = 0; index < options.tabs; index += 1) pages.push(await openKillPage(chromium, server));
    const contents = await Promise.all(
      pages.map((page) => page.evaluate((count) => killPage.write({}, count), options.operations)),
    );
    for (const page of pages) await page.close();
    const page = await openKillPage(chromium, server);
    const inspection = await page.evaluate(() => killPage.inspect());
    return { expected: Object.assign({}, ...contents) as StoreContent, inspection, failures: server.failures };
  } finally {
    await chromium?.kill();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
