import { expect, test } from 'vitest';
import { runTabs } from './__fixtures__/kill/run-tabs.ts';

test('loses none of 25 operations from each of four tabs', { timeout: 120_000 }, async () => {
  const { expected, inspection, failures } = await runTabs({ tabs: 4, operations: 25 });
  expect(failures).toEqual([]);
  expect(Object.keys(expected).length).toBeGreaterThan(3);
  expect(inspection).toEqual({ content: expected, problems: [], debris: 0 });
});
