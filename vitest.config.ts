import { existsSync } from "node:fs";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

const chromiumPath = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";

/** Monorepo packages resolve to their TypeScript sources, so nothing has to be built before testing. */
const sourceCondition = "pentimento-source";

const isolationHeaders = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const notInThisRun = ["**/node_modules/**", "**/dist/**", "**/*.release.test.ts"];

export default defineConfig({
  oxc: { decorator: { legacy: true } },
  test: {
    projects: [
      {
        resolve: { conditions: [sourceCondition, ...defaultServerConditions] },
        ssr: { resolve: { conditions: [sourceCondition, ...defaultServerConditions] } },
        test: {
          name: "node",
          environment: "node",
          include: [
            "packages/*/src/**/*.test.ts",
            "apps/*/src/**/*.test.ts",
            "models/*/**/*.test.ts",
            "scripts/**/*.test.ts",
            "bench/**/*.test.ts",
          ],
          exclude: [...notInThisRun, "**/*.browser.test.ts"],
        },
      },
      {
        resolve: { conditions: [sourceCondition, ...defaultClientConditions] },
        server: { headers: isolationHeaders },
        optimizeDeps: { exclude: ["onnxruntime-web", "@jsquash/png"] },
        test: {
          name: "browser",
          include: ["packages/*/src/**/*.browser.test.ts", "apps/*/src/**/*.browser.test.ts"],
          exclude: notInThisRun,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(existsSync(chromiumPath) ? { executablePath: chromiumPath } : {}),
                args: [
                  "--no-sandbox",
                  "--enable-unsafe-webgpu",
                  "--use-webgpu-adapter=swiftshader",
                  "--disable-background-networking",
                  "--disable-component-update",
                  "--disable-sync",
                  "--no-first-run",
                ],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        test: {
          name: "e2e",
          environment: "node",
          include: ["apps/playground/e2e/**/*.e2e.ts"],
          exclude: notInThisRun,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
