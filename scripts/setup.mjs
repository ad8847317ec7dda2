/**
 * The way in for `npm start` and `npm test`: runs on any Node.js from 20 on, with nothing installed. Sets up what is
 * missing, then hands over to the named script under the project's own Node.js.
 */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './setup/find-chromium.mjs';
import { findNode } from './setup/find-node.mjs';
import { installDependencies } from './setup/install-dependencies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [script = '', ...scriptArguments] = process.argv.slice(2);

function prepareEnvironment() {
  const chromium = script === 'run-tests' ? findChromium() : undefined;
  return {
    ...process.env,
    PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  };
}

function handOver() {
  const scriptPath = join(root, 'scripts', `${script}.ts`);
  const child = spawn(findNode(root), [scriptPath, ...scriptArguments], {
    cwd: root,
    env: prepareEnvironment(),
    stdio: 'inherit',
  });
  // The terminal sends Ctrl-C to the child as well: wait until it has cleaned up.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

try {
  installDependencies(root);
  handOver();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
