import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import { openLongSession } from '../../__fixtures__/open-long-session.ts';
import './thread.ts';

const items = page.getByRole('list', { name: 'Turns' }).getByRole('listitem');

test('lists the turns and asks for what is done with them by events', async () => {
  const session = await openLongSession(3);
  const thread = await mount('pentimento-thread', { session });
  const heard: string[] = [];
  thread.addEventListener('pentimento-select', (event) => heard.push(`select ${event.detail.id.slice(-1)}`));
  thread.addEventListener('pentimento-turn-action', (event) =>
    heard.push(`${event.detail.action} ${event.detail.turnId.slice(-1)}`),
  );
  expect(items.elements().length).toBe(3);
  await page.getByRole('button', { name: 'change 1' }).click();
  await items.nth(1).getByRole('button', { name: 'Branch from here' }).click();
  expect(heard).toEqual(['select 1', 'fork 2']);
  expect(await findViolations()).toEqual([]);
});

test('offers nothing that changes the session when it is read-only', async () => {
  await mount('pentimento-thread', { session: await openLongSession(2), readonly: true });
  expect(page.getByRole('button', { name: 'Branch from here' }).elements()).toEqual([]);
  expect(page.getByRole('button', { name: 'Delete turn' }).elements()).toEqual([]);
});

test('shows the last of a thousand turns, and reads only the pictures that are near', async () => {
  const thread = await mount('pentimento-thread');
  thread.style.blockSize = '600px';
  thread.session = await openLongSession(1000);
  await expect.element(page.getByRole('img', { name: 'change 1000', exact: true })).toBeVisible();
  await expect.poll(() => thread.scrollTop).toBeGreaterThan(10_000);
  const images = [...(thread.shadowRoot?.querySelectorAll('pentimento-turn') ?? [])].map((turn) =>
    turn.shadowRoot?.querySelector('img'),
  );
  expect(images.length).toBe(1000);
  await expect.poll(() => images.at(-1)?.src).toMatch(/^blob:/);
  expect(images.filter((image) => image?.src).length).toBeLessThan(60);
});
