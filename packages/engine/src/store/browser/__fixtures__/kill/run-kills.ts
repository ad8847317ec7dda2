/* oxlint-disable no-restricted-imports -- This part of the test runs in Node, outside of the page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { applyKillOperation } from './apply-kill-operation.ts';
import type { StoreContent, StoreInspection } from './kill-operation.ts';
import type { KillPage } from './kill-page.ts';
import { type KillableBrowser, launchChromium } from './launch-chromium.ts';
import { openKillPage } from './open-kill-page.ts';
import { type KillPageServer, serveKillPage } from './serve-kill-page.ts';

declare const killPage: KillPage;

/** What many kills have shown. */
export interface KillReport {
  kills: number;
  /** Acknowledged operations, turns and others. */
  acknowledged: number;
  /** Turns with a picture in a file among them. */
  large: number;
  /** Operations that were begun and not acknowledged when the kill came. */
  interrupted: number;
  /** Those of them that were stored all the same, whole. */
  interruptedButStored: number;
  /** Turns and other changes that were acknowledged and are not there, or half there, each as a sentence. */
  losses: string[];
  /** Missing or corrupt pictures, wrong counts, locked sessions. */
  problems: string[];
  /** Most unnamed files seen at once; they are swept after an hour. */
  debris: number;
  seconds: number;
}

/** Kills renderer and browser by turns at random moments, reopens, and compares what is there with what was acknowledged. */
export async function runKills(options: { kills: number }): Promise<KillReport> {
  const begun = Date.now();
  const server = await serveKillPage();
  const profile = await mkdtemp(join(tmpdir(), 'pentimento-kill-'));
  const report: KillReport = {
    kills: 0,
    acknowledged: 0,
    large: 0,
    interrupted: 0,
    interruptedButStored: 0,
    losses: [],
    problems: [],
    debris: 0,
    seconds: 0,
  };
  let chromium: KillableBrowser | undefined;
  let content: StoreContent = {};
  try {
    chromium = await launchChromium(profile);
    for (let index = 0; index < options.kills; index += 1) {
      const page = await openKillPage(chromium, server);
      await page.evaluate((known) => void killPage.write(known), content);
      await Promise.race([server.begun.promise, pause(20_000)]);
      await pause(Math.random() * 500);
      chromium = await (index % 2 === 0 ? crashRenderer(chromium, page) : killBrowser(chromium, profile));
      const inspection = await inspect(chromium, server);
      content = judge({ report, server, inspection, content });
    }
  } finally {
    await chromium?.kill();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  report.seconds = (Date.now() - begun) / 1_000;
  return report;
}

async function crashRenderer(chromium: KillableBrowser, page: Page): Promise<KillableBrowser> {
  const crashed = page.waitForEvent('crash');
  const protocol = await page.context().newCDPSession(page);
  // A crashed page does not answer.
  void protocol.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
  return chromium;
}

async function killBrowser(chromium: KillableBrowser, profile: string): Promise<KillableBrowser> {
  await chromium.kill();
  await pause(100);
  return launchChromium(profile);
}

async function inspect(chromium: KillableBrowser, server: KillPageServer): Promise<StoreInspection> {
  const page = await openKillPage(chromium, server);
  const inspection = await page.evaluate(() => killPage.inspect());
  await page.close();
  return inspection;
}

/** Compares, and returns what the next round starts from. */
function judge(options: {
  report: KillReport;
  server: KillPageServer;
  inspection: StoreInspection;
  content: StoreContent;
}): StoreContent {
  const { report, server, inspection } = options;
  const { acknowledged, pending } = server;
  const expected = acknowledged.reduce(applyKillOperation, options.content);
  const orInterrupted = pending === undefined ? expected : applyKillOperation(expected, pending);
  report.kills += 1;
  report.acknowledged += acknowledged.length;
  report.large += acknowledged.filter((entry) => entry.type === 'append' && entry.byteLength > 16_777_216).length;
  report.debris = Math.max(report.debris, inspection.debris);
  report.problems.push(...inspection.problems, ...server.failures);
  if (pending !== undefined) report.interrupted += 1;
  if (pending !== undefined && isDeepStrictEqual(inspection.content, orInterrupted)) report.interruptedButStored += 1;
  else if (!isDeepStrictEqual(inspection.content, expected)) {
    const found = JSON.stringify(inspection.content);
    report.losses.push(`After kill ${report.kills} there was ${found}, expected ${JSON.stringify(expected)}`);
  }
  server.acknowledged = [];
  server.pending = undefined;
  server.begun = Promise.withResolvers();
  server.failures = [];
  return inspection.content;
}

function pause(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}
