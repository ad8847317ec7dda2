import { spawnSync } from 'node:child_process';
import type { StaticCheck } from './static-checks.ts';

/** Runs one check: a line when it passes, everything it said when it does not. */
export function runStaticCheck(check: StaticCheck): boolean {
  const startedAt = performance.now();
  const [command, ...commandArguments] = check.command;
  const result = spawnSync(command, commandArguments, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const hasPassed = result.status === 0;
  console.log(`${hasPassed ? '✓' : '✗'} ${check.name} (${seconds} s)`);
  if (!hasPassed) console.log(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`);
  return hasPassed;
}
