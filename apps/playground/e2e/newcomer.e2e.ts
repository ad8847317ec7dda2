import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { PlaygroundPage } from './playground-page.ts';

const house = 'a red house by the sea at sunset';
const night = 'make it night';
const balloon = 'add a yellow balloon';
const snow = 'let it snow';

/** One visit from beginning to end: every test goes on where the one before it stopped. */
describe('a newcomer, with the embedded model', { timeout: 180_000 }, () => {
  const url = inject('playgroundUrl');
  let browser: Browser;
  let context: BrowserContext;
  let playground: PlaygroundPage;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pentimento-e2e-'));
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    playground = await PlaygroundPage.open(context, url);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  test('finds an empty page that says what to do and has fetched no model', async () => {
    await playground.page.getByText('What would you like to see?').waitFor();
    await playground.page.getByRole('list', { name: 'Prompts to try' }).waitFor();
    expect(
      await playground.page.getByRole('list', { name: 'Prompts to try' }).getByRole('button').count(),
    ).toBe(3);
    const addresses = await playground.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    expect(addresses.filter((address) => /\.onnx|ort-wasm/.test(address))).toEqual([]);
    expect(await playground.page.getByRole('combobox', { name: 'Model' }).inputValue()).toBe('local:scenes');
    expect(await playground.findViolations()).toEqual([]);
  });

  test('types, sends, and sees a picture', async () => {
    await playground.ask(house);
    expect(await playground.turns.count()).toBe(1);
    const size = await playground
      .picture(house)
      .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
    expect(Math.min(...size)).toBeGreaterThanOrEqual(64);
  });

  test('changes it, and changes it again', async () => {
    await playground.ask(night);
    await playground.ask(balloon);
    expect(await playground.instructions()).toEqual([house, night, balloon]);
    const hashes = await Promise.all([house, night, balloon].map((name) => playground.pictureHash(name)));
    expect(new Set(hashes).size).toBe(3);
  });

  test('undoes and redoes', async () => {
    await playground.button('Undo').click();
    await playground.turns.nth(1).locator('[aria-current=true]').waitFor();
    await playground.button('Redo').click();
    await playground.turns.nth(2).locator('[aria-current=true]').waitFor();
    await playground.button('Undo').click();
    await playground.turns.nth(1).locator('[aria-current=true]').waitFor();
  });

  test('branches from the first picture, and finds the other branch again', async () => {
    await playground.turns.first().getByRole('button', { name: 'Branch from here' }).click();
    await playground.ask(snow);
    expect(await playground.instructions()).toEqual([house, snow]);
    await playground.turns.nth(1).getByText('2 / 2').waitFor();
    expect(await playground.findViolations()).toEqual([]);
    await playground.turns.nth(1).getByRole('button', { name: 'Previous branch' }).click();
    await playground.picture(balloon).waitFor();
    expect(await playground.instructions()).toEqual([house, night, balloon]);
    await playground.turns.nth(1).getByRole('button', { name: 'Next branch' }).click();
    await playground.picture(snow).waitFor();
  });

  test('reloads, and everything is there', async () => {
    const before = await playground.pictureHash(snow);
    await playground.page.reload();
    await playground.picture(snow).waitFor();
    expect(await playground.instructions()).toEqual([house, snow]);
    expect(await playground.pictureHash(snow)).toBe(before);
  });

  test('takes the session to another browser as a file', async () => {
    const file = join(folder, 'house.pentimento');
    const [download] = await Promise.all([
      playground.page.waitForEvent('download'),
      playground.button('Export session').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.pentimento$/);
    await download.saveAs(file);

    const elsewhere = await browser.newContext();
    const other = await PlaygroundPage.open(elsewhere, url);
    const [chooser] = await Promise.all([
      other.page.waitForEvent('filechooser'),
      other.button('Import session').click(),
    ]);
    await chooser.setFiles(file);
    await other.picture(snow).waitFor();
    expect(await other.instructions()).toEqual([house, snow]);
    expect(await other.pictureHash(snow)).toBe(await playground.pictureHash(snow));
    expect(other.complaints).toEqual([]);
    await elsewhere.close();
  });

  test('loses the network, reloads, and goes on drawing', async () => {
    await playground.page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await playground.page.reload();
    await playground.picture(snow).waitFor();
    expect(
      await playground.page.evaluate(() =>
        fetch('/not-kept').then(
          () => 'online',
          () => 'offline',
        ),
      ),
    ).toBe('offline');
    await playground.ask('remove the house');
    expect(await playground.turns.count()).toBe(3);
    await context.setOffline(false);
  });

  test('opens without a network after a single visit', async () => {
    const elsewhere = await browser.newContext();
    const first = await PlaygroundPage.open(elsewhere, url);
    await first.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await expect.poll(() => first.page.evaluate(() => caches.has('model-manifests'))).toBe(true);
    await first.page.close();
    await elsewhere.setOffline(true);
    const second = await PlaygroundPage.open(elsewhere, url);
    await second.page.getByRole('list', { name: 'Prompts to try' }).waitFor();
    await elsewhere.close();
  });

  test('has met no error and no violation of the content security policy', () => {
    expect(
      playground.complaints.filter((complaint) => !complaint.includes('ERR_INTERNET_DISCONNECTED')),
    ).toEqual([]);
  });
});
