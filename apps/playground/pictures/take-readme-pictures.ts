/**
 * Takes the pictures of the README from the built playground, with the embedded model at work:
 * `npm run build && node apps/playground/pictures/take-readme-pictures.ts`. Needs Chromium.
 */
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { preview } from 'vite';

const folder = join(import.meta.dirname, '../../../docs/images');
const turnTimeoutMs = 180_000;

/** A conversation that shows what the model does well. */
const beginning = ['a red house by the sea', 'add a yellow balloon'];

/** Two branches from there: the second is what the visitor sees. */
const branches = { light: ['make it night', 'make it sunset'], dark: ['make it sunset', 'make it night'] };

const wide = { viewport: { width: 1440, height: 900 } };
const narrow = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

const pictures: { name: string; scheme: 'light' | 'dark'; options: BrowserContextOptions }[] = [
  { name: 'playground.png', scheme: 'light', options: wide },
  { name: 'playground-dark.png', scheme: 'dark', options: wide },
  { name: 'playground-phone.png', scheme: 'light', options: narrow },
];

async function ask(page: Page, instruction: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Describe a picture or a change' }).fill(instruction);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('img', { name: instruction, exact: true }).waitFor({ timeout: turnTimeoutMs });
  await page.getByRole('button', { name: 'Send' }).waitFor({ timeout: turnTimeoutMs });
}

async function takePicture(
  browser: Browser,
  url: string,
  { name, scheme, options }: (typeof pictures)[number],
): Promise<void> {
  const context = await browser.newContext({ ...options, colorScheme: scheme });
  const page = await context.newPage();
  await page.goto(url);
  for (const instruction of beginning) await ask(page, instruction);
  const [first = '', second = ''] = branches[scheme];
  await ask(page, first);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Your next change starts a new branch here.').first().waitFor();
  await ask(page, second);
  await page.mouse.move(0, 0);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, name) });
  await context.close();
}

const server = await preview({ root: join(import.meta.dirname, '..'), preview: { port: 4300 } });
const url = server.resolvedUrls?.local[0];
if (url === undefined) throw new Error("The playground's server did not say where it listens.");
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
});
for (const picture of pictures) await takePicture(browser, url, picture);
await browser.close();
await server.close();
process.exit();
