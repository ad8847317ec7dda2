import { expect, test } from 'vitest';

test('can be imported where there is no page', async () => {
  expect(globalThis.document).toBeUndefined();
  const elements = await import('./index.ts');
  expect(elements.PentimentoStudio).toBeTypeOf('function');
});
