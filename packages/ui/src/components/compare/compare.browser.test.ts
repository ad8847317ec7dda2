import { createStudio, type Session } from '@pentimento/engine';
import type {} from '@vitest/browser-playwright';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { createDriftingAdapter } from '../../__fixtures__/create-drifting-adapter.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import { ask, mountStudio, turnItems } from '../../__fixtures__/mount-studio.ts';
import './compare.ts';
import type { PentimentoCompare } from './compare.ts';

const slider = page.getByRole('slider', { name: 'Compare' });
const view = (name: string) => page.getByRole('radio', { name });
const select = (name: string) => page.getByRole('combobox', { name });

async function openHarbour(...instructions: string[]): Promise<Session> {
  const session = await createStudio({ adapters: [createDriftingAdapter()] }).createSession();
  let base: string | undefined;
  for (const instruction of ['a harbour', ...instructions]) {
    const turn = await session.run({ instruction, ...(base === undefined ? {} : { base }) }).result;
    base = turn.images[0]?.id;
  }
  return session;
}

async function mountCompare(
  session: Session,
  properties: Partial<PentimentoCompare> = {},
): Promise<PentimentoCompare> {
  const { base, images } = session.path().at(-1) ?? {};
  const element = await mount('pentimento-compare', {
    session,
    beforeId: base ?? undefined,
    afterId: images?.[0]?.id,
    ...properties,
  });
  element.style.blockSize = '480px';
  await expect.poll(() => element.shadowRoot?.querySelector('img')).not.toBeNull();
  return element;
}

/** Alpha of the heat map at a part of its sides. */
function heatAt(element: PentimentoCompare, x: number, y: number): number | undefined {
  const heat = element.shadowRoot?.querySelector<HTMLCanvasElement>('.heat');
  if (!heat || heat.getAttribute('width') === null) return undefined;
  const [left, top] = [Math.floor(x * heat.width), Math.floor(y * heat.height)];
  return heat.getContext('2d')?.getImageData(left, top, 1, 1).data[3];
}

test('moves the edge between before and after by keyboard and by pointer, in step with the picture', async () => {
  const element = await mountCompare(await openHarbour('a red ball'));
  const clip = (): string => {
    const over = element.shadowRoot?.querySelector('.over');
    return over ? getComputedStyle(over).clipPath : '';
  };
  await expect.element(slider).toHaveAttribute('aria-valuetext', '50% before, the rest after');
  slider.element().focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.poll(clip).toContain('51%');
  await userEvent.keyboard('{Home}');
  await expect.poll(clip).toMatch(/ 0(%|px|\))/);
  const box = slider.element().getBoundingClientRect();
  await slider.click({ position: { x: box.width * 0.25, y: box.height / 2 } });
  await expect.poll(clip).toMatch(/2(4\.5|5|5\.5)%/);
  await expect.element(page.getByRole('img', { name: '1. a harbour' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: '2. a red ball' })).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

test('compares any two pictures of the session, the models’ own among them', async () => {
  const session = await openHarbour('a red ball', 'another one');
  const element = await mountCompare(session);
  const names = [...select('Before').element().querySelectorAll('option')].map((option) => option.text);
  expect(names).toEqual([
    '1. a harbour',
    '2. a red ball',
    '2. a red ball (the model’s own)',
    '3. another one',
    '3. another one (the model’s own)',
  ]);
  await userEvent.selectOptions(select('Before'), '2. a red ball (the model’s own)');
  const own = session.turns()[1]?.images.find(({ role }) => role === 'raw')?.id;
  expect(element.beforeId).toBe(own);
  const after = element.afterId;
  await page.getByRole('button', { name: 'Swap the two' }).click();
  expect([element.beforeId, element.afterId]).toEqual([after, own]);
  await view('Side by side').click();
  await expect.element(page.getByRole('figure')).toHaveLength(2);
  expect(await findViolations()).toEqual([]);
});

test('offers a picture that was brought in as well', async () => {
  const session = await openHarbour();
  const size = { width: 128, height: 96 };
  const bytes = createTinyPng({ ...size, color: [40, 90, 160] });
  const base = await session.importImage(new Blob([bytes], { type: 'image/png' }));
  await session.run({ instruction: 'a red ball', base }).result;
  const element = await mountCompare(session);
  await expect.element(select('Before')).toHaveDisplayValue('Your picture');
  await userEvent.selectOptions(select('After'), 'Your picture');
  await view('Side by side').click();
  const box = () => element.shadowRoot?.querySelector('.box')?.getBoundingClientRect();
  await expect.poll(() => (box()?.width ?? 0) / (box()?.height ?? 1)).toBeCloseTo(4 / 3, 1);
});

test('maps the difference by the engine’s own weights where it knows them', async () => {
  const session = await openHarbour('a red ball');
  const element = await mountCompare(session, { view: 'difference' });
  await expect.element(page.getByText(/^\d+(\.\d)?% untouched, byte for byte\./)).toBeVisible();
  expect(heatAt(element, 0.25, 0.4)).toBe(255);
  expect(heatAt(element, 0.9, 0.9)).toBe(0);
  expect(await findViolations()).toEqual([]);
});

test('maps the difference from the pixels where nobody measured it, and says so when there is none', async () => {
  const session = await openHarbour('a red ball', 'another one', 'nothing');
  const [first] = session.turns();
  const element = await mountCompare(session, { view: 'difference', beforeId: first?.images[0]?.id });
  await expect.element(page.getByText(/% of the pixels differ at all\./)).toBeVisible();
  const share = Number.parseFloat(page.getByRole('status').element().textContent ?? '');
  const exact = session.drift().at(-1)?.origin?.exactFraction ?? 0;
  expect(share).toBe(Math.ceil((1 - exact) * 1000) / 10);
  expect(heatAt(element, 0.25, 0.4)).toBeGreaterThan(150);
  expect(heatAt(element, 0.38, 0.4)).toBeGreaterThan(150);
  expect(heatAt(element, 0.9, 0.9)).toBe(0);
  element.beforeId = element.afterId;
  await expect.element(page.getByText('These two are the same, byte for byte.')).toBeVisible();
});

test('flickers until it is paused, and not by itself where less motion is wanted', async () => {
  const element = await mountCompare(await openHarbour('a red ball'));
  await view('Flicker').click();
  const shown = (): string | null | undefined => element.shadowRoot?.querySelector('.tag')?.textContent;
  await expect.poll(shown).toBe('Before');
  await expect.poll(shown).toBe('After');
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Pause' }).click();
  const paused = shown();
  await page.getByRole('button', { name: 'Show the other' }).click();
  await expect.poll(shown).toBe(paused === 'After' ? 'Before' : 'After');
  await page.getByRole('button', { name: 'Play' }).click();
  const media = (value: string) =>
    cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
  await media('reduce');
  try {
    await expect.element(page.getByRole('button', { name: 'Pause' })).not.toBeInTheDocument();
    expect(page.getByRole('button', { name: 'Play' }).elements()).toEqual([]);
    await expect.element(page.getByRole('button', { name: 'Show the other' })).toBeVisible();
  } finally {
    await media('');
  }
});

test('opens from a turn’s menu, with the picture before or one to be chosen', async () => {
  const { element } = await mountStudio({ adapters: [createDriftingAdapter()] });
  for (const words of ['a harbour', 'a red ball']) await ask(words);
  const choose = async (item: string): Promise<void> => {
    await turnItems.nth(1).getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: item }).click();
  };
  const dialog = page.getByRole('dialog', { name: 'Compare two pictures' });
  await choose('Compare with the picture before');
  await expect.element(dialog).toBeVisible();
  await expect.element(slider).toBeVisible();
  const compare = element.shadowRoot?.querySelector('pentimento-compare');
  expect([compare?.beforeId, compare?.afterId]).toEqual([element.headTurn?.base, element.headImage?.id]);
  expect(await findViolations()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await choose('Compare with another picture…');
  await expect.element(select('Before')).toBeVisible();
  await expect
    .poll(() => element.shadowRoot?.activeElement?.shadowRoot?.activeElement)
    .toBe(select('Before').element());
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: /untouched$/ }).click();
  await page.getByRole('button', { name: 'Compare with the picture before' }).last().click();
  await expect.element(dialog).toBeVisible();
  await expect.element(slider).toBeVisible();
});

test('keeps everything within 390 pixels, also from the right to the left', async () => {
  await page.viewport(390, 844);
  document.documentElement.dir = 'rtl';
  try {
    const element = await mountCompare(await openHarbour('a red ball'));
    element.style.blockSize = '760px';
    for (const name of ['Slider', 'Side by side', 'Flicker', 'Difference']) {
      await view(name).click();
      await element.updateComplete;
      expect(element.scrollWidth).toBeLessThanOrEqual(390);
      expect(await findViolations()).toEqual([]);
    }
  } finally {
    document.documentElement.dir = '';
    await page.viewport(1280, 800);
  }
});
