import type { Page } from 'playwright-core';
import type { KillableBrowser } from './launch-chromium.ts';
import type { KillPageServer } from './serve-kill-page.ts';

/** Opens the page in a new tab and waits until it can be called. */
export async function openKillPage(chromium: KillableBrowser, server: KillPageServer): Promise<Page> {
  const page = await chromium.browser.contexts()[0]!.newPage();
  // Against hanging only: the machine may be busy.
  page.setDefaultTimeout(90_000);
  await page.goto(server.url);
  await page.waitForFunction(() => 'killPage' in globalThis);
  return page;
}
