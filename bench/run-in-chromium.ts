import { chromium } from 'playwright-core';
import { createServer, defaultClientConditions } from 'vite';

/** Serves `bench/pages`, opens a page in Chromium and returns what its `runBenchmark` resolves to. */
export async function runInChromium<Result>(
  page: string,
  options: { chromiumArguments?: string[] } = {},
): Promise<Result> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    resolve: { conditions: ['pentimento-source', ...defaultClientConditions] },
    optimizeDeps: { exclude: ['onnxruntime-web', '@jsquash/png'] },
    server: {
      host: '127.0.0.1',
      fs: { allow: ['..'] },
      headers: {
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      },
    },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      ...(options.chromiumArguments ?? []),
    ],
  });
  try {
    const tab = await browser.newPage();
    tab.on('pageerror', (error) => console.error(error.message));
    await tab.goto(`${address}pages/${page}`);
    await tab.waitForFunction('globalThis.runBenchmark !== undefined');
    return (await tab.evaluate('globalThis.runBenchmark()')) as Result;
  } finally {
    await browser.close();
    await server.close();
  }
}
