import { createTinyPng } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import type { MaskChangeEvent } from '../../events/mask-change-event.ts';
import './canvas.ts';
import type { PentimentoCanvas } from './canvas.ts';

const frame = page.getByRole('group', { name: 'Picture' });

async function mountCanvas(): Promise<{ canvas: PentimentoCanvas; masks: MaskChangeEvent['detail'][] }> {
  const bytes = createTinyPng({ width: 64, height: 64, color: [200, 80, 40] });
  const canvas = await mount('pentimento-canvas', {
    src: URL.createObjectURL(new Blob([bytes], { type: 'image/png' })),
    alt: 'A red square',
    pictureWidth: 64,
    pictureHeight: 64,
    maskable: true,
  });
  canvas.style.blockSize = '400px';
  const masks: MaskChangeEvent['detail'][] = [];
  canvas.addEventListener('pentimento-mask-change', (event) => masks.push(event.detail));
  await expect.element(page.getByRole('img', { name: 'A red square' })).toBeVisible();
  await new Promise(requestAnimationFrame);
  await canvas.updateComplete;
  return { canvas, masks };
}

const shownWidth = (canvas: PentimentoCanvas): number =>
  canvas.shadowRoot?.querySelector('.picture')?.getBoundingClientRect().width ?? 0;

test('shows the whole picture, as large as there is room', async () => {
  const { canvas } = await mountCanvas();
  await expect.poll(() => shownWidth(canvas)).toBeGreaterThan(250);
  expect(shownWidth(canvas)).toBeLessThanOrEqual(400);
});

test('keeps room for the picture before it has arrived', async () => {
  const canvas = await mount('pentimento-canvas', {
    src: 'data:,',
    alt: 'Later',
    pictureWidth: 64,
    pictureHeight: 32,
  });
  canvas.style.blockSize = '300px';
  await expect.poll(() => shownWidth(canvas)).toBeGreaterThan(200);
  const box = canvas.shadowRoot?.querySelector('.picture')?.getBoundingClientRect();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 1);
});

test('zooms with + and −, shows pixels as squares from 8 times on, and fits again with 0', async () => {
  const { canvas } = await mountCanvas();
  await expect.poll(() => shownWidth(canvas)).toBeGreaterThan(250);
  const fitted = shownWidth(canvas);
  frame.element().focus();
  await userEvent.keyboard('++++');
  await expect.poll(() => shownWidth(canvas)).toBeGreaterThan(8 * 64);
  const image = canvas.shadowRoot?.querySelector('img');
  expect(image && getComputedStyle(image).imageRendering).toBe('pixelated');
  await userEvent.keyboard('-');
  expect(shownWidth(canvas)).toBeLessThan(fitted * 1.25 ** 4);
  await userEvent.keyboard('0');
  await expect.poll(() => shownWidth(canvas)).toBeCloseTo(fitted, 0);
  expect(image && getComputedStyle(image).imageRendering).toBe('auto');
});

test('moves a magnified picture with the arrow keys', async () => {
  const { canvas } = await mountCanvas();
  const left = (): number => canvas.shadowRoot?.querySelector('.picture')?.getBoundingClientRect().left ?? 0;
  frame.element().focus();
  await userEvent.keyboard('++++++++');
  await canvas.updateComplete;
  const before = left();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(left).toBeLessThan(before);
});

test('shows the picture before for as long as a key or a finger holds the button', async () => {
  const { canvas } = await mountCanvas();
  const bytes = createTinyPng({ width: 64, height: 64, color: [20, 80, 240] });
  canvas.beforeSrc = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  await canvas.updateComplete;
  const hold = page.getByRole('button', { name: 'Hold to see the picture before' });
  const before = page.getByRole('img', { name: 'The picture before' });
  hold.element().focus();
  await userEvent.keyboard('{Enter>}');
  await expect.element(before).toBeVisible();
  await userEvent.keyboard('{/Enter}');
  await expect.element(page.getByRole('img', { name: 'A red square' })).toBeVisible();
  hold.element().dispatchEvent(new PointerEvent('pointerdown'));
  await expect.element(before).toBeVisible();
  hold.element().dispatchEvent(new PointerEvent('pointerup'));
  await expect.element(page.getByRole('img', { name: 'A red square' })).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

test('limits the change to a rectangle by keyboard alone', async () => {
  const { canvas, masks } = await mountCanvas();
  page.getByRole('button', { name: 'Change only a part' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => canvas.rectangle).toEqual({ x: 16, y: 16, width: 32, height: 32 });
  await userEvent.keyboard('{ArrowLeft}{ArrowDown}{Shift>}{ArrowRight}{/Shift}');
  expect(canvas.rectangle).toEqual({ x: 15, y: 17, width: 33, height: 32 });
  const mask = masks.at(-1)?.mask;
  expect(mask?.data.filter((value) => value === 255).length).toBe(33 * 32);
  expect(mask?.data[17 * 64 + 15]).toBe(255);
  await userEvent.keyboard('{Delete}');
  expect(masks.at(-1)).toEqual({ mask: undefined, rectangle: undefined });
});

test('limits the change to a rectangle drawn with the pointer', async () => {
  const { canvas, masks } = await mountCanvas();
  await page.getByRole('button', { name: 'Change only a part' }).click();
  const area = canvas.shadowRoot?.querySelector('.frame');
  const box = canvas.shadowRoot?.querySelector('.picture')?.getBoundingClientRect();
  if (!area || !box) throw new Error('The canvas has no picture.');
  area.setPointerCapture = () => undefined;
  const pointer = (type: string, x: number, y: number): boolean =>
    area.dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, pointerId: 1, isPrimary: true, bubbles: true }),
    );
  pointer('pointerdown', box.left + box.width / 4, box.top + box.height / 4);
  pointer('pointermove', box.left + box.width / 2, box.top + box.height / 2);
  pointer('pointerup', box.left + box.width / 2, box.top + box.height / 2);
  expect(masks.at(-1)?.rectangle?.width).toBeGreaterThanOrEqual(16);
  expect(masks.at(-1)?.rectangle?.width).toBeLessThanOrEqual(17);
  await canvas.updateComplete;
  await expect.element(page.getByRole('button', { name: /^Part to change/ })).toBeVisible();
  expect(await findViolations()).toEqual([]);
  const drawn = masks.at(-1)?.rectangle;
  const third = { x: box.left + box.width / 3, y: box.top + box.height / 3 };
  pointer('pointerdown', third.x, third.y);
  pointer('pointerup', third.x + box.width / 4, third.y);
  expect(masks.at(-1)?.rectangle).toEqual({ ...drawn, x: (drawn?.x ?? 0) + 16 });
  await page.getByRole('button', { name: 'Clear the rectangle' }).click();
  expect(masks.at(-1)?.rectangle).toBeUndefined();
});

test('shows what changed by button and by key, and the picture before while B is held', async () => {
  const { canvas } = await mountCanvas();
  const bytes = createTinyPng({ width: 64, height: 64, color: [20, 80, 240] });
  canvas.beforeSrc = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }));
  const weights = { width: 64, height: 64, data: new Uint8Array(64 * 64).fill(255, 0, 640) };
  let reads = 0;
  canvas.readChanges = async () => {
    reads += 1;
    return weights;
  };
  await canvas.updateComplete;
  const overlay = () => canvas.shadowRoot?.querySelector<HTMLCanvasElement>('canvas.changes');
  const alphaAt = (y: number) => overlay()?.getContext('2d')?.getImageData(32, y, 1, 1).data[3];
  const toggle = page.getByRole('button', { name: 'Show what changed' });
  await toggle.click();
  await expect.poll(() => alphaAt(2)).toBe(0);
  expect(alphaAt(40)).toBe(190);
  await expect.element(page.getByText('Grey is exactly as before, in colour is what changed')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  frame.element().focus();
  await userEvent.keyboard('c');
  await expect.poll(overlay).toBeNull();
  await userEvent.keyboard('c');
  await expect.poll(() => alphaAt(2)).toBe(0);
  expect(reads).toBe(1);
  await userEvent.keyboard('{b>}');
  await expect.element(page.getByRole('img', { name: 'The picture before' })).toBeVisible();
  expect(overlay()).toBeNull();
  await userEvent.keyboard('{/b}');
  await expect.element(page.getByRole('img', { name: 'A red square' })).toBeVisible();
  canvas.readChanges = undefined;
  await expect.element(toggle).not.toBeInTheDocument();
  expect(overlay()).toBeNull();
});
