import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

/** Monorepo packages resolve to their TypeScript sources, so nothing has to be built before testing. */
const sourceCondition = 'pentimento-source';

/** `npm run test:release` runs the long tests, and nothing else does. */
const isRelease = process.env['PENTIMENTO_TESTS'] === 'release';
const kind = isRelease ? '.release' : '';
const notInThisRun = ['**/node_modules/**', '**/dist/**', ...(isRelease ? [] : ['**/*.release.*'])];

/** A cross-origin isolated page: WebAssembly threads need it. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** As root, with software WebGPU, and with nothing that calls home. */
const chromiumArguments = [
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** These find their WebAssembly files by their own address, which bundling in advance would change. */
const findBesideTheirWasm = [
  'onnxruntime-web',
  '@jsquash/avif',
  '@jsquash/jpeg',
  '@jsquash/png',
  '@jsquash/webp',
];

export default defineConfig({
  test: {
    onConsoleLog: (log) => !log.startsWith('Lit is in dev mode'),
    projects: [
      {
        resolve: { conditions: [sourceCondition, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
        test: {
          name: 'node',
          environment: 'node',
          include: ['{packages,apps,models}/*/src', 'scripts', 'bench'].map(
            (folder) => `${folder}/**/*${kind}.test.ts`,
          ),
          exclude: [...notInThisRun, '**/*.browser.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { conditions: [sourceCondition, ...defaultClientConditions] },
        server: { headers: isolationHeaders },
        optimizeDeps: { exclude: findBesideTheirWasm },
        test: {
          name: 'browser',
          include: [`{packages,apps,models}/*/src/**/*${kind}.browser.test.ts`],
          exclude: notInThisRun,
          globalSetup: ['packages/adapters/testing/provide-simulator.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
                args: chromiumArguments,
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        resolve: { conditions: [sourceCondition, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
        test: {
          name: 'e2e',
          environment: 'node',
          include: [`apps/playground/e2e/**/*${kind}.e2e.ts`],
          exclude: notInThisRun,
          globalSetup: ['scripts/playground/provide-playground.ts'],
          fileParallelism: false,
          // After the other projects, so that timings are not theirs.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
