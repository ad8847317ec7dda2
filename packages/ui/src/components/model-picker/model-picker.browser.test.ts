import type { NamedModel } from '@pentimento/engine';
import { createStudio } from '@pentimento/engine';
import { createScriptedAdapter } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import './model-picker.ts';

async function listModels(): Promise<NamedModel[]> {
  const adapters = [
    createScriptedAdapter({ id: 'near', model: { label: 'Near' }, capabilities: { reach: 'device' } }),
    createScriptedAdapter({ id: 'far', model: { label: 'Far' }, capabilities: { reach: 'direct' } }),
  ];
  return (await createStudio({ adapters }).models()).models;
}

test('offers the models by where they run', async () => {
  const picker = await mount('pentimento-model-picker', { models: await listModels(), model: 'far:plain' });
  await expect.element(page.getByRole('combobox', { name: 'Model' })).toHaveValue('far:plain');
  const groups = picker.shadowRoot?.querySelectorAll('optgroup') ?? [];
  expect([...groups].map(({ label }) => label)).toEqual(['On this device', 'With your key · Scripted']);
  expect(await findViolations()).toEqual([]);
});

test('tells which model was chosen', async () => {
  const picker = await mount('pentimento-model-picker', { models: await listModels(), model: 'far:plain' });
  const chosen: string[] = [];
  picker.addEventListener('pentimento-model-change', (event) => chosen.push(event.detail.model));
  await userEvent.selectOptions(page.getByRole('combobox', { name: 'Model' }), 'near:plain');
  expect(chosen).toEqual(['near:plain']);
});

test('says that there is none', async () => {
  await mount('pentimento-model-picker', { models: [] });
  await expect.element(page.getByRole('combobox', { name: 'Model' })).toBeDisabled();
  await expect.element(page.getByRole('option', { name: 'No model' })).toBeInTheDocument();
});

test('says what a model can, costs and has to fetch, and shows the name alone while it is closed', async () => {
  const adapters = [
    createScriptedAdapter({
      id: 'near',
      model: { label: 'Near', downloadBytes: 14_800_000 },
      capabilities: { maxReferences: 0 },
    }),
    createScriptedAdapter({
      id: 'far',
      model: { label: 'Far', pricing: { perImageUsd: 0.038 } },
      capabilities: { edit: false, maxReferences: 3 },
    }),
  ];
  const { models } = await createStudio({ adapters }).models();
  const picker = await mount('pentimento-model-picker', { models, model: 'far:plain' });
  const options = page.getByRole('option').elements();
  expect(options.map(({ textContent }) => textContent.trim())).toEqual([
    'Near · 14.8 MB',
    'Far · new pictures only · 3 references · $0.038',
  ]);
  expect(picker.shadowRoot?.querySelector('.shown')?.textContent.trim()).toBe('Far');
});

test('asks for more models where they can be had', async () => {
  const picker = await mount('pentimento-model-picker', { models: [], connectable: true });
  let count = 0;
  picker.addEventListener('pentimento-connect-request', () => (count += 1));
  await page.getByRole('button', { name: 'Connect a model…' }).click();
  expect(count).toBe(1);
  expect(await findViolations()).toEqual([]);
});
