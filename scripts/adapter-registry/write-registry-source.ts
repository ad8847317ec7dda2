import type { AdapterEntry } from './adapter-entry.ts';

/** The text of `registry.generated.ts`: adapter id to a function that loads its factory when it is wanted. */
export function writeRegistrySource(entries: readonly AdapterEntry[]): string {
  const lines = entries
    .filter((entry) => entry.factory !== undefined)
    .map(
      ({ path, factory }) =>
        `  "${path}": () => import("./${path}/index.ts").then((module) => module.${factory}),\n`,
    );
  return [
    '// Generated from the folders beside this file by scripts/generate-adapter-registry.ts. Do not edit.\n\n',
    '/** Every adapter of this package by folder name: calling the entry loads its factory. */\n',
    `export const adapterRegistry = {\n${lines.join('')}} as const;\n`,
  ].join('');
}
