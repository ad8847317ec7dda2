/**
 * `npm test`: the static checks, then every test. `--static` stops after the checks; `--release` runs the long tests
 * (`*.release.*`) alone. The last line of a run with tests is `N passed, N failed`.
 */
import { runStaticCheck } from './test-run/run-static-check.ts';
import { runVitest } from './test-run/run-vitest.ts';
import { staticChecks } from './test-run/static-checks.ts';

const isRelease = process.argv.includes('--release');
const hasChromium = process.env['CHROMIUM_PATH'] !== undefined;
if (isRelease) process.env['PENTIMENTO_TESTS'] = 'release';

const failedChecks = isRelease ? [] : staticChecks.filter((check) => !runStaticCheck(check));
if (failedChecks.length > 0) process.exitCode = 1;

if (!process.argv.includes('--static')) {
  const outcome = runVitest(hasChromium ? [] : ['--project=node']);
  if (failedChecks.length > 0)
    console.log(`Failed checks: ${failedChecks.map(({ name }) => name).join(', ')}`);
  if (!hasChromium) console.log('Not run, for want of Chromium: the tests in a browser and end to end.');
  if (!outcome.isSuccess || !hasChromium) process.exitCode = 1;
  console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
}
