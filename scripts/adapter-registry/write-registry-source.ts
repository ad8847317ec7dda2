import type { AdapterEntry } from './adapter-entry.ts';

/** The text of `registry.generated.ts`: adapter id to functions that load its factory, or its profile, when it is wanted. */
export function writeRegistrySource(entries: readonly AdapterEntry[]): string {
  const load = (path: string, file: string, name: string): string =>
    `  "${path}": () => import("./${path}/${file}.ts").then((module) => module.${name}),\n`;
  const factories = entries.flatMap(({ path, factory }) => (factory ? [load(path, 'index', factory)] : []));
  const profiles = entries.flatMap(({ path, hasProfile }) =>
    hasProfile ? [load(path, 'profile', 'profile')] : [],
  );
  return [
    '// Generated from the folders beside this file by scripts/generate-adapter-registry.ts. Do not edit.\n\n',
    "export type { AdapterProfile } from './profile/adapter-profile.ts';\n",
    "export type { SettingsField } from './profile/settings-field.ts';\n\n",
    '/** Every adapter of this package by folder name: calling the entry loads its factory. */\n',
    `export const adapterRegistry = {\n${factories.join('')}} as const;\n\n`,
    '/** What forms and documentation need to know of the adapters, by folder name. */\n',
    `export const adapterProfiles = {\n${profiles.join('')}} as const;\n`,
  ].join('');
}
