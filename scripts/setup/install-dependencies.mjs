import { spawnSync } from 'node:child_process';
import { judgeInstallation } from './judge-installation.mjs';

/** @param {string} root @param {string[]} npmArguments */
function runNpm(root, npmArguments) {
  const npmScript = process.env.npm_execpath;
  const quiet = [...npmArguments, '--loglevel=error', '--no-audit', '--no-fund'];
  const result = npmScript
    ? spawnSync(process.execPath, [npmScript, ...quiet], { cwd: root, encoding: 'utf8' })
    : spawnSync('npm', quiet, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.trim());
  throw new Error(
    `\`npm ${npmArguments.join(' ')}\` failed; its own words are above. Is the npm registry in reach?`,
  );
}

/**
 * Makes `node_modules` match the lockfile and says so only when there is something to do. Not by `npm ci`: that refuses
 * a lockfile which lacks the optional binaries of some other system, as one has it that was written behind a mirror.
 * @param {string} root
 */
export function installDependencies(root) {
  const state = judgeInstallation(root);
  if (state === 'current') return;
  const isFirst = state === 'missing';
  console.log(
    isFirst ? 'Installing dependencies (first time, a minute or two) …' : 'Updating dependencies …',
  );
  runNpm(root, ['install', '--no-save']);
}
