import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Builds the playground, or finds that nothing has changed since the last time. Throws with the build's own words. */
export function buildPlayground(): void {
  const { status, stdout, stderr } = spawnSync(
    'turbo',
    ['run', 'build', '--filter=@pentimento/playground', '--output-logs=errors-only'],
    { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' },
  );
  if (status !== 0) throw new Error(`The playground could not be built.\n${stdout ?? ''}${stderr ?? ''}`);
}
