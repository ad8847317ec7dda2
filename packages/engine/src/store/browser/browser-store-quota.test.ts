import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { KillPage } from './__fixtures__/kill/kill-page.ts';
import { type KillableBrowser, launchChromium } from './__fixtures__/kill/launch-chromium.ts';
import { serveKillPage } from './__fixtures__/kill/serve-kill-page.ts';

declare const killPage: KillPage;

test(
  'says what to do when the browser has no room, keeps what was there, and goes on when there is',
  { timeout: 120_000 },
  async () => {
    const server = await serveKillPage();
    const profile = await mkdtemp(join(tmpdir(), 'pentimento-quota-'));
    let chromium: KillableBrowser | undefined;
    try {
      chromium = await launchChromium(profile);
      const page = await chromium.browser.contexts()[0]!.newPage();
      await page.goto(server.url);
      const protocol = await page.context().newCDPSession(page);
      const { origin } = new URL(server.url);
      // Before anything is stored: Chromium remembers for a while how much room there was.
      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
      const append = (byteLength: number) => page.evaluate((length) => killPage.append(length), byteLength);
      expect(await append(300_000)).toBe('stored');
      const before = await page.evaluate(() => killPage.inspect());
      expect(Object.keys(before.content)).toHaveLength(1);

      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
      for (const byteLength of [3_000_000, 17_000_000]) {
        expect(await append(byteLength)).toMatch(/^quota-exceeded: .*Export the session/);
        expect(await page.evaluate(() => killPage.inspect())).toEqual(before);
      }

      await protocol.send('Storage.overrideQuotaForOrigin', { origin });
      for (const byteLength of [3_000_000, 17_000_000]) expect(await append(byteLength)).toBe('stored');
      const after = await page.evaluate(() => killPage.inspect());
      expect(Object.keys(after.content)).toHaveLength(3);
      expect(after.problems).toEqual([]);
    } finally {
      await chromium?.kill();
      server.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
