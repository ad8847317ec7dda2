/* oxlint-disable no-restricted-imports -- This part of the test runs in Node, outside of the page. */
import { spawn } from 'node:child_process';
import { type Browser, chromium } from 'playwright-core';

/** A browser that can be killed with all its processes. */
export interface KillableBrowser {
  browser: Browser;
  /** SIGKILL to the whole process group; resolves when the browser's process is gone. */
  kill(): Promise<void>;
}

/** Starts Chromium on a profile, in a process group of its own. */
export async function launchChromium(profile: string): Promise<KillableBrowser> {
  const child = spawn(
    process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    [
      `--user-data-dir=${profile}`,
      '--headless',
      '--remote-debugging-port=0',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      'about:blank',
    ],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async () => {
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It is gone already.
    }
    await exited;
  };
  try {
    const address = await readAddress(child.stderr, exited);
    return { browser: await chromium.connectOverCDP(address), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/** Chromium tells on its standard error where it listens. */
async function readAddress(stderr: NodeJS.ReadableStream, exited: Promise<void>): Promise<string> {
  let text = '';
  const found = Promise.withResolvers<string>();
  stderr.on('data', (part: Buffer) => {
    text += part.toString();
    const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
    if (address !== undefined) found.resolve(address);
  });
  const timer = setTimeout(() => found.reject(new Error(`Chromium did not start: ${text}`)), 60_000);
  void exited.then(() => found.reject(new Error(`Chromium ended: ${text}`)));
  return found.promise.finally(() => clearTimeout(timer));
}
