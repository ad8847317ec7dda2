import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AdapterEntry } from './adapter-entry.ts';

/** Code that adapters share is no adapter. */
const sharedFolders = ['http', 'profile', 'shared'];

function listFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'index.ts')))
    .map((entry) => entry.name)
    .toSorted();
}

function toCamelCase(name: string): string {
  return name.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Each folder with an `index.ts` is public: an adapter on the first level, a part of that adapter on the second. */
export function listAdapterEntries(sourceFolder: string): AdapterEntry[] {
  return listFolders(sourceFolder)
    .filter((name) => !sharedFolders.includes(name))
    .flatMap((name) => [
      {
        path: name,
        factory: toCamelCase(name),
        ...(existsSync(join(sourceFolder, name, 'profile.ts')) && { hasProfile: true }),
      },
      ...listFolders(join(sourceFolder, name)).map((part) => ({ path: `${name}/${part}` })),
    ]);
}
