import { createStudio, type PictureProcessor } from '@pentimento/engine';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createDriftingAdapter } from '../../__fixtures__/create-drifting-adapter.ts';
import { createGate } from '../../__fixtures__/create-test-adapter.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import { ask, mountStudio, turnItems } from '../../__fixtures__/mount-studio.ts';
import type { PentimentoStudio } from '../studio/studio.ts';
import '../thread/thread.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const badge = /^\d+(\.\d)?% untouched$/;

async function openHarbour(...instructions: string[]): Promise<PentimentoStudio> {
  const { element } = await mountStudio({ adapters: [createDriftingAdapter()] });
  for (const instruction of ['a harbour', ...instructions]) await ask(instruction);
  await expect.poll(() => element.session?.turns().length).toBe(instructions.length + 1);
  return element;
}

async function chooseFromMenu(turn: number, item: string): Promise<void> {
  await turnItems.nth(turn).getByRole('button', { name: 'More' }).click();
  await button(item).click();
}

test('says how much stayed exactly as it was, as the stored pictures have it', async () => {
  const element = await openHarbour('a red ball');
  await expect.element(button(badge)).toBeVisible();
  const changed = element.headTurn?.preservation?.changedFraction ?? 1;
  const shown = Number.parseFloat(button(badge).element().textContent ?? '');
  expect(shown).toBe(Math.floor((1 - changed) * 1000) / 10);
  expect(shown).toBeGreaterThan(85);
  expect(turnItems.first().getByRole('button', { name: badge }).elements()).toEqual([]);
  expect(await findViolations()).toEqual([]);
});

test('says what it does while the pixels are worked on', async () => {
  const gate = createGate();
  const processor: PictureProcessor = {
    frame: async () => undefined,
    keep: async (_, { onProgress }) => {
      onProgress?.(0.1);
      await gate.isOpen;
      throw new Error('As planned.');
    },
    dispose: () => undefined,
  };
  const session = await createStudio({ adapters: [createDriftingAdapter()], processor }).createSession();
  const first = await session.run({ instruction: 'a harbour' }).result;
  const run = session.run({ instruction: 'a red ball', base: first.images[0]?.id ?? '' });
  await mount('pentimento-thread', { session });
  await expect.element(page.getByRole('progressbar', { name: 'Keeping the rest as it was' })).toBeVisible();
  expect(await findViolations()).toEqual([]);
  gate.open();
  await run.result;
  await expect.element(page.getByText(/^What was not asked for could not be put back/)).toBeVisible();
});

test('says plainly that nothing changed, and that everything did', async () => {
  await openHarbour('nothing', 'make it night');
  await expect.element(turnItems.nth(1).getByRole('button', { name: 'Nothing changed' })).toBeVisible();
  await expect
    .element(page.getByText('The model gave the same picture back. Other words may help.'))
    .toBeVisible();
  await expect.element(turnItems.nth(2).getByRole('button', { name: 'Whole picture changed' })).toBeVisible();
});

test('takes the model’s own picture, once, and goes back', async () => {
  const element = await openHarbour('a red ball');
  const { session, headTurn: kept } = element;
  const own = kept?.images.find(({ role }) => role === 'raw')?.id;
  await chooseFromMenu(1, 'Use the model’s own picture');
  await expect.element(turnItems.nth(2).getByText('The model’s own picture')).toBeVisible();
  expect(element.headImage?.id).toBe(own);
  expect(await findViolations()).toEqual([]);
  await button('Back to the one that keeps the rest').click();
  await expect.poll(() => session?.state.head).toBe(kept?.id);
  expect(await findViolations()).toEqual([]);
  await chooseFromMenu(1, 'Use the model’s own picture');
  await expect.poll(() => element.headImage?.id).toBe(own);
  expect(session?.turns().length).toBe(3);
});

test('offers both at once where the whole could be meant', async () => {
  const element = await openHarbour('a huge red ball');
  const choice = page.getByRole('group', { name: 'For a part, or for the whole picture?' });
  await expect.element(choice).toBeVisible();
  await expect.poll(() => choice.getByRole('button').elements().length).toBe(2);
  expect(await findViolations()).toEqual([]);
  await choice.getByRole('button', { name: 'Use the whole new picture' }).click();
  await expect.element(choice).not.toBeInTheDocument();
  expect(element.headTurn?.derivation?.kind).toBe('adopted');
});

test('pins a turn from its menu by keyboard, and takes that back', async () => {
  const element = await openHarbour('a red ball');
  turnItems.nth(1).getByRole('button', { name: 'More' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Pin as good')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  button('Pin as good').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => element.session?.state.pins).toEqual([element.headTurn?.id]);
  await expect.element(turnItems.nth(1).getByText('Pinned')).toBeVisible();
  await chooseFromMenu(1, 'Unpin');
  await expect.poll(() => element.session?.state.pins).toEqual([]);
});

test('warns of drift after four turns, and makes the picture anew from its anchor', async () => {
  const element = await openHarbour('ball 1', 'ball 2', 'ball 3', 'ball 4');
  await button('Re-anchor').click();
  await expect.element(page.getByText('Made anew from turn 1')).toBeVisible();
  expect(element.headTurn?.derivation?.kind).toBe('reanchored');
  expect(element.headTurn?.base).toBe(element.session?.turns()[0]?.images[0]?.id);
  expect(element.session?.path().length).toBe(6);
});
