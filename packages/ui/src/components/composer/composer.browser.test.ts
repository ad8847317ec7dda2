import { createStudio } from '@pentimento/engine';
import { createScriptedAdapter } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import './composer.ts';
import type { PentimentoComposer } from './composer.ts';

const field = page.getByRole('textbox', { name: 'Describe a picture or a change' });

function listen(composer: PentimentoComposer): string[] {
  const heard: string[] = [];
  composer.addEventListener('pentimento-turn-request', (event) =>
    heard.push(event.detail.request.instruction),
  );
  composer.addEventListener('pentimento-stop', () => heard.push('stop'));
  return heard;
}

test('sends with Enter, keeps Shift+Enter for a new line, and empties itself', async () => {
  const heard = listen(await mount('pentimento-composer', { model: 'local:scenes' }));
  await userEvent.fill(field, 'a house');
  await userEvent.keyboard('{Shift>}{Enter}{/Shift}by the sea{Enter}');
  expect(heard).toEqual(['a house\nby the sea']);
  await expect.element(field).toHaveValue('');
});

test('keeps the text when the request is refused', async () => {
  const composer = await mount('pentimento-composer');
  composer.addEventListener('pentimento-turn-request', (event) => event.preventDefault());
  await userEvent.fill(field, 'a house');
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(field).toHaveValue('a house');
});

test('sends nothing while it is empty', async () => {
  const heard = listen(await mount('pentimento-composer'));
  await expect.element(page.getByRole('button', { name: 'Send' })).toBeDisabled();
  await userEvent.click(field);
  await userEvent.keyboard('   {Enter}');
  expect(heard).toEqual([]);
});

test('stops with the button and with Escape while something runs', async () => {
  const composer = await mount('pentimento-composer', { running: true });
  const heard = listen(composer);
  await page.getByRole('button', { name: 'Stop' }).click();
  await userEvent.click(field);
  await userEvent.keyboard('{Escape}');
  expect(heard).toEqual(['stop', 'stop']);
});

test('brings earlier instructions back with arrow-up, and the draft with arrow-down', async () => {
  await mount('pentimento-composer', { history: ['a house', 'make it night'] });
  await userEvent.click(field);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(field).toHaveValue('make it night');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(field).toHaveValue('a house');
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(field).toHaveValue('');
});

test('hands a pasted picture on', async () => {
  const composer = await mount('pentimento-composer');
  const picked: (Blob | undefined)[] = [];
  composer.addEventListener('pentimento-image-pick', (event) => picked.push(event.detail.file));
  const clipboardData = new DataTransfer();
  clipboardData.items.add(new File(['x'], 'cat.png', { type: 'image/png' }));
  const textarea = composer.shadowRoot?.querySelector('textarea');
  textarea?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  expect(picked.map((file) => file?.type)).toEqual(['image/png']);
});

test('shows what the next turn starts from and where it may change, and lets go of both', async () => {
  const composer = await mount('pentimento-composer', {
    picture: 'cat.png',
    rectangle: { x: 0, y: 0, width: 20, height: 10 },
  });
  const heard: string[] = [];
  composer.addEventListener('pentimento-image-pick', (event) =>
    heard.push(`picture ${String(event.detail.file)}`),
  );
  composer.addEventListener('pentimento-mask-change', (event) =>
    heard.push(`mask ${String(event.detail.mask)}`),
  );
  await expect.element(page.getByText('Starts from cat.png')).toBeVisible();
  await page.getByRole('button', { name: 'Leave the picture out' }).click();
  await page.getByRole('button', { name: 'Clear the rectangle' }).click();
  expect(heard).toEqual(['picture undefined', 'mask undefined']);
  expect(await findViolations()).toEqual([]);
});

test('says before sending what the model cannot do, who can, and what it costs', async () => {
  const adapters = ['near', 'far'].map((id) =>
    createScriptedAdapter({ id, model: { label: `Model ${id}` } }),
  );
  const { models } = await createStudio({ adapters }).models();
  const composer = await mount('pentimento-composer', {
    models,
    model: 'near:plain',
    foreseen: {
      remarks: ['Model near has no seed: it was left out.'],
      refusal: 'Model near takes no reference pictures.',
      ableModels: models.slice(1),
      costUsd: 0.0381,
      exceedsCap: false,
    },
  });
  const chosen: string[] = [];
  composer.addEventListener('pentimento-model-change', (event) => chosen.push(event.detail.model));
  await userEvent.fill(field, 'a house');
  await expect.element(page.getByText('About $0.038')).toBeVisible();
  await expect
    .element(page.getByRole('button', { name: 'Send' }))
    .toHaveAccessibleDescription(/takes no reference pictures.*has no seed/);
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Model far' }).click();
  expect(chosen).toEqual(['far:plain']);
});

test('leaves a reference out when it is told to', async () => {
  const references = [
    { image: 'one', label: 'a red house' },
    { image: 'two', label: 'make it night' },
  ];
  const composer = await mount('pentimento-composer', { references });
  const left: (readonly string[])[] = [];
  composer.addEventListener('pentimento-reference-change', (event) => left.push(event.detail.references));
  await page.getByRole('button', { name: 'Leave the reference out' }).first().click();
  expect(left).toEqual([['two']]);
});
