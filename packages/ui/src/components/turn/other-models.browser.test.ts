import { AuthenticationError, type EngineError, OverloadedError, RefusedError } from '@pentimento/engine';
import { createScriptedAdapter } from '@pentimento/engine/testing';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { createTestAdapter } from '../../__fixtures__/create-test-adapter.ts';
import { findViolations } from '../../__fixtures__/find-violations.ts';
import { ask, mountStudio, turnItems } from '../../__fixtures__/mount-studio.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name });

const refusal = new RefusedError({
  message: 'It will not draw this.',
  stage: 'input',
  categories: [],
});

/** A model that fails in one way until it is told to work. */
function createFailingAdapter(error: EngineError) {
  const working = createTestAdapter();
  const state = { isWorking: false };
  const adapter = createScriptedAdapter({
    id: 'moody',
    model: { label: 'Moody' },
    script: async function* (request, context) {
      if (!state.isWorking) throw error;
      yield* working.run(request, context);
    },
  });
  return { adapter, state };
}

test.for([
  ['has no key', new AuthenticationError({ message: 'The key is missing.' })],
  ['refuses', refusal],
  ['is overloaded', new OverloadedError({ message: 'It is busy.', isRetryable: false })],
] as const)('a model that %s: the others are offered, and draw the same', async ([, error]) => {
  const other = createTestAdapter();
  const { element } = await mountStudio({ adapters: [createFailingAdapter(error).adapter, other] });
  await ask('a red house');
  await expect.element(page.getByText(error.message, { exact: true }).first()).toBeVisible();
  await button('Try on another model').click();
  expect(await findViolations()).toEqual([]);
  await button(/^Scenes/).click();
  await expect.element(page.getByRole('img', { name: 'a red house', exact: true })).toBeVisible();
  expect(other.requests.map(({ instruction }) => instruction)).toEqual(['a red house']);
  await expect.poll(() => turnItems.elements().length).toBe(1);
  expect(element.model).toBe('scripted:plain');
});

test('the same one is tried again on itself, whichever was chosen meanwhile', async () => {
  const { adapter, state } = createFailingAdapter(refusal);
  const other = createTestAdapter();
  const { element } = await mountStudio({ adapters: [adapter, other] });
  await ask('a red house');
  await expect.element(button('Try again')).toBeVisible();
  element.model = 'scripted:plain';
  state.isWorking = true;
  await button('Try again').click();
  await expect.element(page.getByRole('img', { name: 'a red house', exact: true })).toBeVisible();
  expect(other.requests).toEqual([]);
  expect(element.headTurn?.adapter.id).toBe('moody');
});

test('offers no model that could not do it, and none where there is no other', async () => {
  const { adapter } = createFailingAdapter(refusal);
  const changesOnly = createScriptedAdapter({ id: 'editor', capabilities: { generate: false } });
  await mountStudio({ adapters: [adapter, changesOnly] });
  await ask('a red house');
  await expect.element(button('Try again')).toBeVisible();
  expect(button('Try on another model').elements()).toEqual([]);
});
