import type { TestProject } from 'vitest/node';
import { buildPlayground } from './build-playground.ts';
import { servePlayground } from './serve-playground.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built playground is served while the end-to-end tests run; ends in a slash. */
    playgroundUrl: string;
  }
}

/** Global setup of the `e2e` project: tests read the address with `inject("playgroundUrl")`. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildPlayground();
  const playground = await servePlayground({ port: 4200, open: false });
  project.provide('playgroundUrl', playground.url);
  return () => playground.close();
}
