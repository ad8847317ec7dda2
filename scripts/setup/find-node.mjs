import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const requiredMajor = 22;
const requiredMinor = 18;

/** @param {string} path */
function isRecentEnough(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  return major > requiredMajor || (major === requiredMajor && minor >= requiredMinor);
}

/**
 * The Node.js that the project brings along as a dependency; the machine's own where that one could not be installed.
 * @param {string} root
 */
export function findNode(root) {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = [join(root, 'node_modules/node/bin', executable), process.execPath].find(isRecentEnough);
  if (found) return found;
  throw new Error(
    `The project's own Node.js 24 was not installed, and this machine has ${process.version}, which is too old. ` +
      'npm may have been told to skip install scripts: try `npm rebuild node`, or install Node.js 24.',
  );
}
