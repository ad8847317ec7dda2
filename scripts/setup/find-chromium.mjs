import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const debianPackages = ['chromium', 'fonts-liberation'];

/** @param {string[]} aptArguments */
function runAptGet(aptArguments) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync('apt-get', aptArguments, { encoding: 'utf8', env: environment });
  if (result.status !== 0) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trim());
  return result.status === 0;
}

function installFromDebian() {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  console.log('Installing Chromium with apt-get, for the tests in a browser …');
  if (runAptGet(['update', '-qq'])) {
    runAptGet(['install', '-y', '-qq', '--no-install-recommends', ...debianPackages]);
  }
}

/**
 * The Chromium to test in: CHROMIUM_PATH, else one that is installed, else (as root on Debian) a new one.
 * @returns {string | undefined} its path, or nothing after saying what is missing
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen !== undefined && !existsSync(chosen)) {
    console.error(`CHROMIUM_PATH is ${chosen}, and there is no such file.`);
    return undefined;
  }
  const findInstalled = () => chosen ?? usualPlaces.find((path) => existsSync(path));
  if (findInstalled() === undefined) installFromDebian();
  const found = findInstalled();
  if (found) console.log(`Chromium: ${found}`);
  else {
    console.error(
      'Chromium was not found and could not be installed (that takes Debian or Ubuntu, and root). Install it with ' +
        '`sudo apt-get install chromium`, or set CHROMIUM_PATH to a Chromium or Chrome. Tests in a browser will not run.',
    );
  }
  return found;
}
