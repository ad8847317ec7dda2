/**
 * Takes the pictures of the README from the built playground, with the embedded model at work:
 * `npm run build && node apps/playground/pictures/take-readme-pictures.ts`. Needs Chromium.
 */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { servePlayground } from '../../../scripts/playground/serve-playground.ts';

const folder = join(import.meta.dirname, '../../../docs/images');
const turnTimeoutMs = 180_000;

/** A conversation that shows what the model does well: the last picture is what the visitor sees. */
const instructions = ['a red house by the sea at sunset', 'add a yellow balloon', 'make it night'];

const wide = { viewport: { width: 1440, height: 900 } };
const narrow = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

const pictures: { name: string; options: BrowserContextOptions }[] = [
  { name: 'playground.png', options: { ...wide, colorScheme: 'light' } },
  { name: 'playground-dark.png', options: { ...wide, colorScheme: 'dark' } },
  { name: 'playground-phone.png', options: { ...narrow, colorScheme: 'light' } },
];

async function takePicture(
  browser: Browser,
  url: string,
  { name, options }: (typeof pictures)[number],
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(url);
  const field = page.getByRole('textbox', { name: 'Describe a picture or a change' });
  for (const instruction of instructions) {
    await field.fill(instruction);
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('img', { name: instruction, exact: true }).waitFor({ timeout: turnTimeoutMs });
    await page.getByRole('button', { name: 'Send' }).waitFor({ timeout: turnTimeoutMs });
  }
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, name) });
  await context.close();
}

const playground = await servePlayground({ port: 4300, open: false });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
for (const picture of pictures) await takePicture(browser, playground.url, picture);
await browser.close();
await playground.close();
process.exit();
