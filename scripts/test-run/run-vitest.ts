import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countTestResults, type TestReport } from './count-test-results.ts';

/** What a vitest run came to. */
export interface VitestOutcome {
  readonly passed: number;
  readonly failed: number;
  /** Whether vitest itself was content: it also fails for errors outside of tests. */
  readonly isSuccess: boolean;
}

/** Runs vitest with its usual output, and counts by its JSON report. */
export function runVitest(vitestArguments: readonly string[]): VitestOutcome {
  const folder = mkdtempSync(join(tmpdir(), 'pentimento-tests-'));
  const reportPath = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  try {
    const { status } = spawnSync('vitest', ['run', ...vitestArguments, ...reporters], {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    const report = JSON.parse(readFileSync(reportPath, 'utf8')) as TestReport;
    return { ...countTestResults(report), isSuccess: status === 0 };
  } catch (error) {
    console.error('vitest did not finish:', error);
    return { passed: 0, failed: 1, isSuccess: false };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
