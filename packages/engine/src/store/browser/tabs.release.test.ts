import { expect, test } from 'vitest';
import { runTabs } from './__fixtures__/kill/run-tabs.ts';

test('loses none of 500 operations from each of four tabs', { timeout: 3_600_000 }, async () => {
  const { expected, inspection, failures } = await runTabs({ tabs: 4, operations: 500 });
  expect(failures).toEqual([]);
  expect(Object.keys(expected).length).toBeGreaterThan(3);
  expect(inspection).toEqual({ content: expected, problems: [], debris: 0 });
});
