import type { TestProject } from 'vitest/node';
import { startSimulator } from './core/start-simulator.ts';
import { listSimulatedProviders } from './list-simulated-providers.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the simulator of all providers is, for tests that run in a browser: faults are written into instructions. */
    simulatorUrl: string;
  }
}

/** Starts the simulator beside the browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const simulator = await startSimulator({
    providers: await listSimulatedProviders(),
    takesFaultsFromWords: true,
  });
  project.provide('simulatorUrl', simulator.baseUrl('').replace(/\/$/, ''));
  return () => simulator.close();
}
