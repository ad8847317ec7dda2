import { expect, test } from 'vitest';
import { countTestResults } from './count-test-results.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((testStatus) => ({ status: testStatus })),
});

test('sums the tests of all files and leaves skipped ones out', () => {
  const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')] };
  expect(countTestResults(report)).toEqual({ passed: 2, failed: 1 });
});

test('counts a file that could not be loaded as a failure', () => {
  expect(countTestResults({ testResults: [file('failed')] })).toEqual({ passed: 0, failed: 1 });
});
