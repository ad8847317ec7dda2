import { createStudio, type Studio } from '@pentimento/engine';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createTestAdapter } from '../../__fixtures__/create-test-adapter.ts';
import { createTestCatalogue, type TestCatalogue } from '../../__fixtures__/create-test-catalogue.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import { restoreConnections } from '../../connections/restore-connections.ts';
import './connections.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const key = page.getByLabelText('Key', { exact: true });
const kept = (): string => JSON.stringify({ ...localStorage });

/** What has the focus, in whichever shadow tree. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

async function mountConnections(
  studio: Studio = createStudio({ adapters: [createTestAdapter()] }),
): Promise<{ studio: Studio; catalogue: TestCatalogue }> {
  const catalogue = createTestCatalogue();
  await mount('pentimento-connections', { studio, catalogue });
  await expect.element(page.getByText('Paint Works', { exact: true })).toBeVisible();
  return { studio, catalogue };
}

async function openForm(name = 'Paint Works'): Promise<void> {
  await page.getByText(name, { exact: true }).click();
}

beforeEach(() => localStorage.clear());

test('lists what is there and what can be connected, by where it runs', async () => {
  await mountConnections();
  const headings = page.getByRole('heading', { level: 3 }).elements();
  expect(headings.map(({ textContent }) => textContent)).toEqual([
    'On this device',
    'With your key',
    'Through your server',
  ]);
  await expect.element(page.getByText('Scenes')).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

test('asks for nothing before it is on the page', async () => {
  const catalogue = createTestCatalogue();
  const element = document.createElement('pentimento-connections');
  element.catalogue = catalogue;
  await Promise.resolve();
  expect(catalogue.profileCount).toBe(0);
});

test('says beside the field what is missing or wrong, and goes there', async () => {
  const { catalogue } = await mountConnections();
  await openForm();
  await button('Connect').click();
  await expect.element(page.getByText('Key is needed.')).toBeVisible();
  await expect.poll(focused).toBe(key.element());
  await expect.element(key).toHaveAccessibleDescription('Key is needed. From Paint Works.');
  expect(await findViolations()).toEqual([]);

  await userEvent.fill(key, 'right');
  expect(page.getByText('Key is needed.').elements()).toEqual([]);
  await page.getByText('More settings').click();
  await userEvent.fill(page.getByRole('textbox', { name: /Base URL/ }), 'paint-works');
  await button('Connect').click();
  await expect.element(page.getByText('Base URL must begin with https://.')).toBeVisible();
  expect(catalogue.made).toEqual([]);
  expect(await findViolations()).toEqual([]);
});

test('needs no key behind a relay', async () => {
  const { studio } = await mountConnections();
  await openForm();
  await page.getByText('More settings').click();
  await userEvent.selectOptions(page.getByRole('combobox', { name: /Way/ }), 'relay');
  await button('Connect').click();
  await expect.poll(() => studio.adapters.map(({ id }) => id)).toContain('paint-works');
});

test('connects and disconnects by keyboard alone', async () => {
  const { studio, catalogue } = await mountConnections();
  const changes: unknown[] = [];
  const element = document.querySelector('pentimento-connections');
  element?.addEventListener('pentimento-connection-change', ({ detail }) => changes.push(detail));
  await userEvent.keyboard('{Tab}{Enter}');
  await expect.element(key).toBeVisible();
  await userEvent.keyboard('{Tab}{Tab}');
  await expect.poll(focused).toBe(key.element());
  await userEvent.keyboard('right{Enter}');
  await expect.element(page.getByText('Paint Works is connected.')).toBeVisible();
  expect(catalogue.made.at(-1)).toEqual({ apiKey: 'right' });
  expect((await studio.models()).models.map(({ name }) => name)).toContain('paint-works:plain');
  expect(await findViolations()).toEqual([]);

  button('Disconnect').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Paint Works is disconnected.')).toBeVisible();
  expect(studio.adapters.map(({ id }) => id)).toEqual(['scripted']);
  expect(changes).toEqual([
    { adapterId: 'paint-works', isConnected: true },
    { adapterId: 'paint-works', isConnected: false },
  ]);
});

test.for([
  ['wrong', 'Paint Works does not accept the key. Copy it again', 'Paint Works does not accept the key.'],
  [
    'astray',
    'Something answers, but not as Paint Works should.',
    'Paint Works does not have this: HTTP 404.',
  ],
  ['eager', 'Paint Works asks to wait: too many requests.', 'Paint Works asks to slow down.'],
  ['poor', 'Paint Works wants to be paid first. Add credit', 'Paint Works wants to be paid first.'],
  ['busy', 'Paint Works has trouble at the moment.', 'Paint Works has trouble.'],
  ['silent', 'Paint Works did not answer in time.', ''],
  ['far', 'https://paint-works.example/v1 cannot be reached', ''],
] as const)('tells a %s key by what is wrong with it', async ([entered, diagnosis, said]) => {
  const { studio } = await mountConnections();
  await openForm();
  await userEvent.fill(key, entered);
  await button('Test connection').click();
  await expect.element(page.getByText(diagnosis, { exact: false }).first()).toBeVisible();
  const words = page.getByText('It said:', { exact: false }).elements();
  expect(words.map(({ textContent }) => textContent)).toEqual(said ? [`It said: ${said}`] : []);
  expect(studio.adapters).toHaveLength(1);
  expect(await findViolations()).toEqual([]);
});

test('says how many models answer, and says so plainly where nothing could be asked', async () => {
  await mountConnections();
  await openForm();
  await userEvent.fill(key, 'right');
  await button('Test connection').click();
  await expect.element(page.getByText('Paint Works answers: one model.')).toBeVisible();
  await openForm('Workshop');
  await button('Test connection').nth(1).click();
  await expect
    .element(page.getByText('Workshop has nothing that can be asked for free', { exact: false }))
    .toBeVisible();
});

test('keeps nothing unless it is asked to, and knows the form again while the page is open', async () => {
  const { studio } = await mountConnections();
  await openForm();
  await userEvent.fill(key, 'right');
  await button('Connect').click();
  await expect.element(page.getByText('Paint Works is connected.')).toBeVisible();
  expect(kept()).toBe('{}');

  await mountConnections(studio);
  await openForm();
  await expect.element(key).toHaveValue('right');
  await expect.element(button('Disconnect')).toBeVisible();
});

test('keeps settings that a person wants kept, with a warning, connects them again, and forgets them', async () => {
  await mountConnections();
  await openForm();
  await userEvent.fill(key, 'right');
  await page.getByRole('checkbox', { name: 'Keep on this device' }).click();
  await expect
    .element(page.getByText('It is written down here unencrypted.', { exact: false }))
    .toBeVisible();
  expect(await findViolations()).toEqual([]);
  expect(kept()).toBe('{}');
  await button('Connect').click();
  await expect.element(page.getByText('Paint Works is connected.')).toBeVisible();
  expect(kept()).toContain('right');

  const later = createStudio({ adapters: [createTestAdapter()] });
  const catalogue = createTestCatalogue();
  expect(await restoreConnections({ studio: later, catalogue })).toEqual([]);
  expect(catalogue.profileCount).toBe(0);
  expect(later.adapters.map(({ id }) => id)).toEqual(['scripted', 'paint-works']);

  await mountConnections(later);
  await openForm();
  await expect.element(key).toHaveValue('right');
  await button('Forget').click();
  await expect.element(page.getByText('The settings of Paint Works are forgotten.')).toBeVisible();
  await expect.element(key).toHaveValue('');
  expect(kept()).toBe('{}');
  expect(later.adapters.map(({ id }) => id)).toEqual(['scripted']);
});

test('what was disconnected stays so after a reload, with its settings', async () => {
  const { studio } = await mountConnections();
  await openForm();
  await userEvent.fill(key, 'right');
  await page.getByRole('checkbox', { name: 'Keep on this device' }).click();
  await button('Connect').click();
  await button('Disconnect').click();
  await expect.poll(() => studio.adapters).toHaveLength(1);
  const later = createStudio({ adapters: [createTestAdapter()] });
  await restoreConnections({ studio: later, catalogue: createTestCatalogue() });
  expect(later.adapters).toHaveLength(1);
  await mountConnections(later);
  await openForm();
  await expect.element(key).toHaveValue('right');
});

test('forgets what was kept as soon as the tick is taken away, and says no more of settings that were changed', async () => {
  await mountConnections();
  await openForm();
  await userEvent.fill(key, 'right');
  const keep = page.getByRole('checkbox', { name: 'Keep on this device' });
  await keep.click();
  await button('Connect').click();
  await expect.element(page.getByText('Paint Works answers: one model.')).toBeVisible();
  expect(kept()).toContain('right');
  await keep.click();
  expect(kept()).toBe('{}');
  await userEvent.fill(key, 'another');
  expect(page.getByText('Paint Works answers: one model.').elements()).toEqual([]);
});

test('narrow: everything is there at 390 pixels', async () => {
  await page.viewport(390, 844);
  await mountConnections();
  await openForm();
  await page.getByText('More settings').click();
  await page.getByText('Good to know').click();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  await expect.element(page.getByText('Authorization')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await page.viewport(1280, 800);
});
