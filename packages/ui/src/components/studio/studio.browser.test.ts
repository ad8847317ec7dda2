import { createMemoryStore, createStudio, NetworkOrCorsError } from '@pentimento/engine';
import { createFaultyStore } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createGate, createTestAdapter } from '../../__fixtures__/create-test-adapter.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import { ask, composerField, mountStudio, turnItems } from '../../__fixtures__/mount-studio.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const picture = (instruction: string) => page.getByRole('img', { name: instruction, exact: true });
const announcements = page.getByRole('status');

test('empty: says what to do and offers three prompts, one click from a picture', async () => {
  await mountStudio();
  await expect.element(page.getByText('What would you like to see?')).toBeVisible();
  const prompts = page.getByRole('list', { name: 'Prompts to try' }).getByRole('button');
  expect(prompts.elements().length).toBe(3);
  expect(await findViolations()).toEqual([]);
  await prompts.first().click();
  await expect.element(picture('a red house by the sea')).toBeVisible();
});

test('done: shows the picture, changes it from the selected one, and names the session after it', async () => {
  const adapter = createTestAdapter();
  const { element } = await mountStudio({ adapters: [adapter] });
  await ask('a red house');
  await ask('make it night');
  await expect.element(picture('make it night')).toBeVisible();
  expect(turnItems.elements().length).toBe(2);
  expect(adapter.requests.map(({ base }) => base !== undefined)).toEqual([false, true]);
  expect(element.session?.state.title).toBe('a red house');
  await expect.element(announcements).toHaveTextContent('Done: make it night');
  expect(await findViolations()).toEqual([]);
});

test('running: shows the preview and how far it is, and stops', async () => {
  const { element } = await mountStudio({ adapters: [createTestAdapter({ drawing: createGate() })] });
  const previews: number[] = [];
  element.addEventListener('pentimento-turn-preview', (event) => previews.push(event.detail.index));
  await userEvent.fill(composerField, 'a red house');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('progressbar', { name: 'Painting' })).toBeVisible();
  await expect.element(page.getByRole('img', { name: 'The picture as it stands' })).toBeVisible();
  expect(previews).toEqual([0]);
  expect(await findViolations()).toEqual([]);
  await button('Stop').click();
  await expect.element(announcements).toHaveTextContent('Stopped.');
  await expect.element(page.getByText('Stopped', { exact: true })).toBeVisible();
  await expect.element(button('Send')).toBeInTheDocument();
});

test('running: stops with Escape', async () => {
  await mountStudio({ adapters: [createTestAdapter({ drawing: createGate() })] });
  await userEvent.fill(composerField, 'a red house');
  await userEvent.keyboard('{Enter}');
  await expect.element(button('Stop')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(announcements).toHaveTextContent('Stopped.');
});

test('failed: says why, keeps the conversation usable, and tries again', async () => {
  const { element } = await mountStudio();
  const codes: string[] = [];
  element.addEventListener('pentimento-turn-error', (event) => codes.push(event.detail.error.code));
  await ask('please fail');
  await expect.element(turnItems.getByText('The model gave no picture. Try other words.')).toBeVisible();
  expect(codes).toEqual(['bad-output']);
  expect(await findViolations()).toEqual([]);
  await button('Try again').click();
  await expect.poll(() => codes.length).toBe(2);
  await ask('a red house');
  await expect.element(picture('a red house')).toBeVisible();
});

test('preparing: asks the adapter for the model first, shows how far it is, and draws then', async () => {
  const gate = createGate();
  const adapter = createTestAdapter({
    prepare: async ({ onProgress }) => {
      onProgress({ stage: 'downloading', loadedBytes: 1e6, totalBytes: 6.24e6, value: 0.2 });
      await gate.isOpen;
      onProgress({ stage: 'ready', value: 1, backend: 'wasm' });
    },
  });
  const { element } = await mountStudio({ adapters: [adapter] });
  await expect.element(page.getByText('Runs on this device · 6.2 MB, fetched once')).toBeVisible();
  const totals: number[] = [];
  element.addEventListener('pentimento-progress', (event) => totals.push(event.detail.totalProgress));
  await userEvent.fill(composerField, 'a red house');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Getting Scenes ready')).toBeVisible();
  expect(totals).toContain(0.2);
  expect(await findViolations()).toEqual([]);
  gate.open();
  await expect.element(picture('a red house')).toBeVisible();
  await expect.element(page.getByText('Runs on this device, on the processor: no WebGPU here')).toBeVisible();
  expect(totals.at(-1)).toBe(1);
});

test('preparing: gives the words back when the model cannot be had, and says why', async () => {
  const prepare = async (): Promise<void> => {
    throw new NetworkOrCorsError({ message: 'The model could not be fetched. Check the connection.' });
  };
  const { element } = await mountStudio({ adapters: [createTestAdapter({ prepare })] });
  const codes: string[] = [];
  element.addEventListener('pentimento-turn-error', (event) => codes.push(event.detail.error.code));
  await ask('a red house');
  await expect.element(composerField).toHaveValue('a red house');
  await expect
    .element(page.getByRole('heading', { name: 'The model could not be made ready' }))
    .toBeVisible();
  expect(announcements.element().textContent).toContain('Check the connection.');
  expect(codes).toEqual(['network-or-cors']);
  expect(element.session?.turns()).toEqual([]);
  expect(await findViolations()).toEqual([]);
});

test('works with a session alone', async () => {
  const studio = createStudio({ adapters: [createTestAdapter()] });
  const element = await mount('pentimento-studio', { session: await studio.createSession() });
  element.style.blockSize = '640px';
  await ask('a red house');
  await expect.element(picture('a red house')).toBeVisible();
});

test('undo and redo by button and by keyboard, but not inside the text field', async () => {
  const { element } = await mountStudio();
  await ask('a red house');
  await ask('make it night');
  const [first, second] = element.session?.turns() ?? [];
  await button('Undo').click();
  await expect.poll(() => element.session?.state.head).toBe(first?.id);
  expect(turnItems.elements().length).toBe(2);
  await button('Redo').click();
  await expect.poll(() => element.session?.state.head).toBe(second?.id);
  await userEvent.fill(composerField, 'x');
  await userEvent.keyboard('{Control>}z{/Control}');
  (document.activeElement as HTMLElement | null)?.blur();
  expect(element.session?.state.head).toBe(second?.id);
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(() => element.session?.state.head).toBe(first?.id);
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.poll(() => element.session?.state.head).toBe(second?.id);
});

test('branches from an earlier turn and walks between the branches', async () => {
  const { element } = await mountStudio();
  await ask('a red house');
  await ask('make it night');
  await turnItems.first().getByRole('button', { name: 'Branch from here' }).click();
  await expect
    .element(page.getByText('Your next change starts a new branch here.', { exact: true }).last())
    .toBeVisible();
  await ask('let it snow');
  await expect.element(page.getByText('2 / 2')).toBeVisible();
  expect(picture('make it night').elements()).toEqual([]);
  expect(await findViolations()).toEqual([]);
  await button('Previous branch').click();
  await expect.element(picture('make it night')).toBeVisible();
  await picture('a red house').click();
  await expect.poll(() => element.session?.path().length).toBe(1);
});

test('deletes a turn with what follows, after asking', async () => {
  const { element } = await mountStudio();
  await ask('a red house');
  await ask('make it night');
  await turnItems.first().getByRole('button', { name: 'Delete turn' }).click();
  await expect.element(page.getByText('Delete this turn and the one after it?')).toBeVisible();
  await turnItems.first().getByRole('button', { name: 'Delete', exact: true }).click();
  await expect.poll(() => element.session?.turns().length).toBe(0);
  await expect.element(page.getByText('What would you like to see?')).toBeVisible();
});

test('lets who embeds it change a request, or refuse it', async () => {
  const adapter = createTestAdapter();
  const { element } = await mountStudio({ adapters: [adapter] });
  const change = (event: HTMLElementEventMap['pentimento-turn-request']): void => {
    event.detail.request.instruction += ', watercolour';
  };
  element.addEventListener('pentimento-turn-request', change);
  await ask('a red house');
  await expect.element(picture('a red house, watercolour')).toBeVisible();
  element.removeEventListener('pentimento-turn-request', change);
  element.addEventListener('pentimento-turn-request', (event) => event.preventDefault());
  await userEvent.fill(composerField, 'something else');
  await userEvent.keyboard('{Enter}');
  await expect.element(composerField).toHaveValue('something else');
  expect(adapter.requests.length).toBe(1);
});

test('starts from a picture that was brought in, inside a rectangle only', async () => {
  const adapter = createTestAdapter();
  const { element } = await mountStudio({ adapters: [adapter] });
  await ask('a red house');
  const bytes = await element.session?.image(element.headImage?.id ?? '');
  const file = new File([bytes ?? ''], 'cat.png', { type: 'image/png' });
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  element.shadowRoot
    ?.querySelector('.layout')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(page.getByText('Starts from cat.png')).toBeVisible();
  button('Change only a part').element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Only inside 32 × 24')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await ask('a blue cat');
  const request = adapter.requests.at(-1);
  expect(request?.base?.width).toBe(64);
  expect(request?.mask?.data.filter((value) => value > 0).length).toBe(32 * 24);
  expect(page.getByText('Starts from cat.png').elements()).toEqual([]);
});

test('refuses a file that is no picture, and says so', async () => {
  const { element } = await mountStudio();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['<svg onload="alert(1)"/>'], 'x.svg', { type: 'image/svg+xml' }));
  element.shadowRoot
    ?.querySelector('.layout')
    ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  await expect.element(button('Dismiss')).toBeVisible();
  expect(await findViolations()).toEqual([]);
});

test('follower: watches, changes nothing, and takes over', async () => {
  const store = createMemoryStore();
  const writing = createStudio({ adapters: [createTestAdapter()], store });
  const written = await writing.createSession({ title: 'Shared' });
  await written.run({ instruction: 'a red house' }).result;
  const { element } = await mountStudio({ store });
  await expect
    .element(page.getByText('Another tab is working on this session. You are watching.'))
    .toBeVisible();
  await expect.element(composerField).toBeDisabled();
  expect(await findViolations()).toEqual([]);
  await button('Take over').click();
  await expect.poll(() => element.session?.state.role).toBe('writer');
  await expect.element(composerField).toBeEnabled();
});

test('out of space: says that nothing was saved until it is', async () => {
  const failing = { isFull: false };
  const memory = createMemoryStore();
  const commit = memory.sessions.commit.bind(memory.sessions);
  const faulty = createFaultyStore(createMemoryStore(), { failAt: 1, error: 'quota' });
  memory.sessions.commit = async (change) => {
    if (failing.isFull)
      await faulty.sessions.list().catch((error: unknown) => Promise.reject(error as Error));
    return commit(change);
  };
  const { element } = await mountStudio({ store: memory });
  failing.isFull = true;
  await userEvent.fill(composerField, 'a red house');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText(/^Not saved:/)).toBeVisible();
  await expect.element(button('Export')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  failing.isFull = false;
  await button('Try again').first().click();
  await expect.poll(() => element.session?.state.storageError).toBeUndefined();
});

test('storage: says plainly that it was lost, or that another tab is in the way', async () => {
  const store = createMemoryStore();
  const listeners = new Set<Parameters<typeof store.subscribe>[0]>();
  const subscribe = store.subscribe.bind(store);
  store.subscribe = (listener) => {
    listeners.add(listener);
    const end = subscribe(listener);
    return () => {
      listeners.delete(listener);
      end();
    };
  };
  const { element } = await mountStudio({ store });
  const tell = (notice: Parameters<Parameters<typeof store.subscribe>[0]>[0]): void =>
    listeners.forEach((listener) => listener(notice));
  tell({ type: 'blocked', reason: 'Another tab holds an older version. Close it.' });
  tell({ type: 'data-lost', reason: 'The browser has deleted all of it.' });
  await expect.element(page.getByText('Another tab holds an older version. Close it.')).toBeVisible();
  await expect.element(page.getByText('The browser has deleted all of it.')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await ask('a red house');
  await expect
    .element(page.getByText('Another tab holds an older version. Close it.'))
    .not.toBeInTheDocument();
  await button('Dismiss').click();
  await expect.element(page.getByText('The browser has deleted all of it.')).not.toBeInTheDocument();
  element.remove();
  await expect.poll(() => listeners.size).toBeLessThanOrEqual(1);
});

test('sessions: begins another, renames it, goes back, deletes', async () => {
  const { element } = await mountStudio();
  await ask('a red house');
  const first = element.session?.id;
  await page.getByRole('button', { name: /^Sessions:/ }).click();
  await button('New session').click();
  await expect.poll(() => element.session?.id).not.toBe(first);
  await ask('a blue car');
  await page.getByRole('button', { name: /^Sessions:/ }).click();
  await button('Rename a blue car').click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Title' }), 'Cars');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => element.session?.state.title).toBe('Cars');
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: /a red house\s+1 turn/ }).click();
  await expect.poll(() => element.session?.id).toBe(first);
  await page.getByRole('button', { name: /^Sessions:/ }).click();
  await button('Delete a red house').click();
  await button('Delete').click();
  await expect.poll(() => element.session?.state.title).toBe('Cars');
});

test('narrow: everything is there at 390 pixels', async () => {
  await page.viewport(390, 844);
  try {
    const { element } = await mountStudio({ height: '844px' });
    await ask('a red house');
    expect(element.shadowRoot?.querySelector('.layout')?.scrollWidth).toBeLessThanOrEqual(390);
    await expect.element(picture('a red house')).toBeVisible();
    expect(await findViolations()).toEqual([]);
  } finally {
    await page.viewport(1280, 800);
  }
});

test('gives the chosen picture to the form around it', async () => {
  const { element } = await mountStudio();
  const form = document.createElement('form');
  element.setAttribute('name', 'picture');
  element.before(form);
  form.append(element);
  const chosen = (): string | undefined => {
    const picture = new FormData(form).get('picture');
    return picture instanceof File ? picture.name : undefined;
  };
  await ask('a red house');
  await expect.poll(chosen).toBe(element.headImage?.id);
  await ask('make it night');
  await button('Undo').click();
  await expect.poll(chosen).toBe(element.session?.turns()[0]?.images[0]?.id);
});
