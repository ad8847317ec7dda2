import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SimulatedProvider } from './core/simulated-provider.ts';

/** All providers that can be played: each folder beside this file whose `index.ts` exports `createSimulatedProvider`. */
export async function listSimulatedProviders(): Promise<SimulatedProvider[]> {
  const files = readdirSync(import.meta.dirname)
    .map((folder) => join(import.meta.dirname, folder, 'index.ts'))
    .filter((file) => existsSync(file));
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
        createSimulatedProvider: (options: { maskMode: 'hint' }) => SimulatedProvider;
      };
      return module.createSimulatedProvider({ maskMode: 'hint' });
    }),
  );
}
