import { createStudio, NetworkOrCorsError, type PrepareOptions } from '@pentimento/engine';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createGate, createTestAdapter } from '../../__fixtures__/create-test-adapter.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { mount } from '../../__fixtures__/mount.ts';
import './download.ts';

async function mountDownload(prepare: (options: PrepareOptions) => Promise<void>): Promise<void> {
  const studio = createStudio({ adapters: [createTestAdapter({ prepare })] });
  const { models } = await studio.models();
  await mount('pentimento-download', { studio, model: models[0] });
}

test('says how much it needs and fetches nothing before it is asked', async () => {
  let calls = 0;
  await mountDownload(async () => {
    calls += 1;
  });
  await expect.element(page.getByText('Scenes needs 6.2 MB first')).toBeVisible();
  expect(calls).toBe(0);
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Get it ready' }).click();
  await expect.element(page.getByText('Scenes is ready')).toBeVisible();
  expect(calls).toBe(1);
});

test('shows bytes while it runs, and what is said about the way it will run', async () => {
  const gate = createGate();
  await mountDownload(async ({ onProgress }) => {
    onProgress({ stage: 'downloading', loadedBytes: 3_100_000, totalBytes: 6_240_000, value: 0.5 });
    await gate.isOpen;
    onProgress({ stage: 'ready', value: 1, backend: 'wasm', detail: 'No WebGPU here.' });
  });
  await page.getByRole('button', { name: 'Get it ready' }).click();
  await expect.element(page.getByText(/3\.1 MB of 6\.2 MB/)).toBeVisible();
  await expect.element(page.getByRole('progressbar', { name: 'Getting Scenes ready' })).toBeVisible();
  expect(await findViolations()).toEqual([]);
  gate.open();
  await expect.element(page.getByText('No WebGPU here.')).toBeVisible();
});

test('can be cancelled and begun again', async () => {
  await mountDownload(
    ({ signal }) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  );
  await page.getByRole('button', { name: 'Get it ready' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(page.getByRole('button', { name: 'Get it ready' })).toBeVisible();
});

test('says why it failed and tries again', async () => {
  let calls = 0;
  await mountDownload(async () => {
    calls += 1;
    if (calls === 1)
      throw new NetworkOrCorsError({ message: 'The model could not be fetched. Check the connection.' });
  });
  await page.getByRole('button', { name: 'Get it ready' }).click();
  await expect.element(page.getByText('The model could not be fetched. Check the connection.')).toBeVisible();
  expect(await findViolations()).toEqual([]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.element(page.getByText('Scenes is ready')).toBeVisible();
});
