import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { PlaygroundPage } from './playground-page.ts';

const house = 'a house by the sea';
const night = 'make it night';
const boat = 'a boat on the left';

/** One conversation: every test goes on where the one before it stopped. */
describe('what was not asked to change, with the embedded model', { timeout: 180_000 }, () => {
  let browser: Browser;
  let playground: PlaygroundPage;

  const badge = (turn: number) =>
    playground.turns.nth(turn).getByRole('button', { name: /untouched$|^Whole picture|^Nothing/ });
  const chooseFromMenu = async (turn: number, item: string): Promise<void> => {
    await playground.turns.nth(turn).getByRole('button', { name: 'More' }).click();
    await playground.button(item).click();
  };

  beforeAll(async () => {
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    playground = await PlaygroundPage.open(context, inject('playgroundUrl'));
    for (const instruction of [house, night, boat]) await playground.ask(instruction);
  });

  afterAll(() => browser?.close());

  test('says what became of the rest: all of it for another time of day, a part for a boat', async () => {
    expect(await badge(0).count()).toBe(0);
    expect(await badge(1).textContent()).toContain('Whole picture changed');
    const share = Number.parseFloat((await badge(2).textContent()) ?? '');
    expect(share).toBeGreaterThan(50);
    expect(share).toBeLessThan(100);
    expect(await playground.findViolations()).toEqual([]);
  });

  test('keeps exactly as much as it says', async () => {
    const share = Number.parseFloat((await badge(2).textContent()) ?? '');
    const pixelsOf = (instruction: string): Promise<number[]> =>
      playground.picture(instruction).evaluate((image: HTMLImageElement) => {
        const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
        const context = canvas.getContext('2d');
        context?.drawImage(image, 0, 0);
        return [
          ...new Uint32Array(context?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? []),
        ];
      });
    const [before, after] = await Promise.all([pixelsOf(night), pixelsOf(boat)]);
    const same = after.filter((pixel, at) => pixel === before[at]).length / after.length;
    expect(Math.floor(same * 1000) / 10).toBe(share);
  });

  test('shows the report of a turn, with the drift of the session', async () => {
    await badge(2).click();
    const report = playground.page.getByRole('dialog', { name: 'What changed, measured' });
    await report.getByRole('row', { name: /^Exactly the same/ }).waitFor();
    await report.getByRole('img', { name: /^Exactly as in the first picture, turn by turn: 100%/ }).waitFor();
    expect(await playground.findViolations()).toEqual([]);
    await playground.page.keyboard.press('Escape');
    await report.waitFor({ state: 'detached' });
  });

  test('shows on the picture what changed', async () => {
    const toggle = playground.button('Show what changed');
    await toggle.click();
    await playground.page.getByText('Grey is exactly as before, in colour is what changed').waitFor();
    await toggle.click();
  });

  test('takes the model’s own picture, and undoes that', async () => {
    await chooseFromMenu(2, 'Use the model’s own picture');
    await playground.turns.nth(3).getByText('The model’s own picture').waitFor();
    await playground.turns.nth(3).locator('[aria-current=true]').waitFor();
    await playground.button('Undo').click();
    await playground.turns.nth(2).locator('[aria-current=true]').waitFor();
  });

  test('compares the picture with the one before, in every way', async () => {
    await chooseFromMenu(2, 'Compare with the picture before');
    const dialog = playground.page.getByRole('dialog', { name: 'Compare two pictures' });
    const slider = dialog.getByRole('slider', { name: 'Compare' });
    await slider.press('End');
    expect(await slider.inputValue()).toBe('100');
    for (const view of ['Side by side', 'Flicker', 'Difference']) {
      await dialog.getByRole('radio', { name: view }).click();
      expect(await playground.findViolations()).toEqual([]);
    }
    await dialog.getByText(/untouched, byte for byte/).waitFor();
    await playground.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('has met no error and no violation of the content security policy', () => {
    expect(playground.complaints).toEqual([]);
  });
});
