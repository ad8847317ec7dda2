import { createStudio, type ImageAdapter, type PentimentoStore, type Studio } from '@pentimento/engine';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../components/studio/studio.ts';
import type { PentimentoStudio } from '../components/studio/studio.ts';
import { createTestAdapter } from './create-test-adapter.ts';
import { mount } from './mount.ts';

/** What a person writes into. */
export const composerField = page.getByRole('textbox', { name: 'Describe a picture or a change' });

/** The turns in the list. */
export const turnItems = page.getByRole('list', { name: 'Turns' }).getByRole('listitem');

/** A studio element with a new session, ready to be used. */
export async function mountStudio(
  options: { adapters?: ImageAdapter[]; store?: PentimentoStore; height?: string } = {},
): Promise<{ element: PentimentoStudio; studio: Studio }> {
  const { adapters = [createTestAdapter()], store } = options;
  const studio = createStudio({ adapters, ...(store ? { store } : {}) });
  const element = await mount('pentimento-studio', { studio });
  element.style.blockSize = options.height ?? '640px';
  await expect.poll(() => element.session).toBeDefined();
  await element.updateComplete;
  return { element, studio };
}

/** Types an instruction, sends it, and waits until nothing runs any more. */
export async function ask(instruction: string): Promise<void> {
  await userEvent.fill(composerField, instruction);
  await page.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByRole('button', { name: 'Send' })).toBeInTheDocument();
}
