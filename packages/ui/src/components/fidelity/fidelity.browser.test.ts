import { createStudio, type Session } from '@pentimento/engine';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createDriftingAdapter } from '../../__fixtures__/create-drifting-adapter.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import { ask, mountStudio } from '../../__fixtures__/mount-studio.ts';
import type { TurnAction } from '../../events/turn-action.ts';
import './fidelity.ts';
import type { PentimentoFidelity } from './fidelity.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });
const cellsOf = (measure: RegExp): string[] =>
  page
    .getByRole('row', { name: measure })
    .getByRole('cell')
    .elements()
    .map((cell) => cell.textContent ?? '');

async function openHarbour(...instructions: string[]): Promise<Session> {
  const session = await createStudio({ adapters: [createDriftingAdapter()] }).createSession();
  let base: string | undefined;
  for (const instruction of ['a harbour', ...instructions]) {
    const turn = await session.run({ instruction, ...(base === undefined ? {} : { base }) }).result;
    base = turn.images[0]?.id;
  }
  return session;
}

async function mountReport(
  session: Session,
  properties: Partial<PentimentoFidelity> = {},
): Promise<{ element: PentimentoFidelity; actions: TurnAction[] }> {
  const turn = session.path().at(-1);
  const element = await mount('pentimento-fidelity', { session, turn, ...properties });
  const actions: TurnAction[] = [];
  element.addEventListener('pentimento-turn-action', (event) => actions.push(event.detail));
  return { element, actions };
}

test('says what stayed, why, and what the model had done to the rest', async () => {
  const session = await openHarbour('a red ball');
  await mountReport(session);
  await expect.element(page.getByText(/^\d+(\.\d)?% untouched$/)).toBeVisible();
  await expect.element(page.getByText(/of the picture changed; the rest is the parent's\.$/)).toBeVisible();
  await expect.element(page.getByText(/^The model had moved everything by \d/)).toBeVisible();
  await expect.element(page.getByText(/^The model had shifted the tones by up to \d/)).toBeVisible();
  const { outside, whole } = session.path().at(-1)?.fidelity?.parent ?? {};
  expect(outside?.exactFraction).toBe(1);
  expect(cellsOf(/^Exactly the same/)[0]).toBe('100%');
  expect(cellsOf(/^Exactly the same/)[2]).toBe(`${Math.floor((whole?.exactFraction ?? 0) * 10000) / 100}%`);
  expect(cellsOf(/^PSNR/)[0]).toBe('identical');
  expect(cellsOf(/^PSNR/)[1]).toMatch(/^\d+\.\d dB$/);
  expect(await findViolations()).toEqual([]);
});

test('measures against the first picture, too', async () => {
  const session = await openHarbour('a red ball', 'another red ball');
  await mountReport(session);
  const before = cellsOf(/^Exactly the same/);
  page.getByRole('radio', { name: 'The picture before' }).element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => cellsOf(/^Exactly the same/)[2]).not.toBe(before[2]);
  const origin = session.path().at(-1)?.fidelity?.origin?.whole.exactFraction ?? 0;
  expect(cellsOf(/^Exactly the same/)[2]).toBe(`${Math.floor(origin * 10000) / 100}%`);
});

test('draws how far the session has come, and says the same in words', async () => {
  const session = await openHarbour('ball 1', 'ball 2', 'ball 3');
  const [, second] = session.path();
  await session.pin(second?.id ?? '');
  const { element } = await mountReport(session);
  const chart = page.getByRole('img', { name: /^Exactly as in the first picture, turn by turn: 100%, / });
  await expect.element(chart).toBeVisible();
  const circles = element.shadowRoot?.querySelectorAll('svg.chart .dot:not(.kept)');
  const heights = [...(circles ?? [])].map((dot) => Number(dot.getAttribute('cy')));
  expect(heights.length).toBe(4);
  expect(heights.toSorted((one, other) => one - other)).toEqual(heights);
  expect(element.shadowRoot?.querySelectorAll('svg.chart .ring').length).toBe(2);
  await page.getByText('As a table').click();
  await expect
    .element(page.getByRole('row', { name: /^2\. ball 1 Anchor Pinned 9\d(\.\d)?% 9/ }))
    .toBeVisible();
  await expect.element(page.getByText('2 turns since the anchor, turn 2.')).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

test('asks for a pin and for both ways to re-anchor by events', async () => {
  const session = await openHarbour('ball 1');
  const { element, actions } = await mountReport(session);
  const turnId = element.turn?.id ?? '';
  await button('Pin as good').click();
  await button(/^Run the instructions again/).click();
  await button(/^Restore from the anchor/).click();
  expect(actions).toEqual([
    { turnId, action: 'pin' },
    { turnId, action: 'reanchor', how: 'replay' },
    { turnId, action: 'reanchor', how: 'reference' },
  ]);
  await session.pin(turnId);
  await expect.element(button('Unpin')).toBeVisible();
  await expect.element(page.getByText('This turn is an anchor: drift is counted from here.')).toBeVisible();
});

test('offers nothing that changes the session when it is read-only', async () => {
  const session = await openHarbour('ball 1');
  await mountReport(session, { readonly: true });
  const names = page
    .getByRole('button')
    .elements()
    .map(({ textContent }) => textContent?.trim());
  expect(names).toEqual(['Compare with the picture before']);
});

test('mirrors the time in languages that are written from the right', async () => {
  const session = await openHarbour('ball 1');
  const { element } = await mountReport(session);
  const places = (): string[] =>
    [...(element.shadowRoot?.querySelectorAll('.dot:not(.kept)') ?? [])].map(
      (dot) => dot.getAttribute('cx') ?? '',
    );
  expect(places()).toEqual(['14%', '96%']);
  document.documentElement.dir = 'rtl';
  try {
    await expect.poll(places).toEqual(['86%', '4%']);
    expect(await findViolations()).toEqual([]);
  } finally {
    document.documentElement.dir = '';
  }
});

test('opens from a badge, re-anchors, and gives the focus back when it is closed', async () => {
  await page.viewport(390, 844);
  try {
    const { element } = await mountStudio({ adapters: [createDriftingAdapter()], height: '844px' });
    for (const words of ['a harbour', 'ball 1', 'ball 2']) await ask(words);
    const badge = button(/untouched$/).last();
    badge.element().focus();
    await userEvent.keyboard('{Enter}');
    const dialog = page.getByRole('dialog', { name: 'What changed, measured' });
    await expect.element(dialog).toBeVisible();
    expect(await findViolations()).toEqual([]);
    const sheet = element.shadowRoot?.querySelector('.sheet-body');
    expect(sheet?.scrollWidth).toBeLessThanOrEqual(390);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    const focused =
      element.shadowRoot?.querySelector('pentimento-thread')?.shadowRoot?.activeElement?.shadowRoot
        ?.activeElement;
    expect(focused).toBe(badge.element());
    await badge.click();
    await button(/^Run the instructions again/).click();
    await expect.element(page.getByText('Made anew from turn 1')).toBeInTheDocument();
    expect(element.headTurn?.derivation?.kind).toBe('reanchored');
    await expect.element(dialog).not.toBeInTheDocument();
  } finally {
    await page.viewport(1280, 800);
  }
});
