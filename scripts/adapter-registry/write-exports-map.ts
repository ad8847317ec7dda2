import type { AdapterEntry } from './adapter-entry.ts';

/** One target per condition; the first is for work inside this repository, where nothing has been built. */
export type ExportTargets = Record<'pentimento-source' | 'types' | 'default', string>;

function targetsOf(modulePath: string): ExportTargets {
  return {
    'pentimento-source': `./src/${modulePath}.ts`,
    types: `./dist/${modulePath}.d.ts`,
    default: `./dist/${modulePath}.js`,
  };
}

/** The `exports` of `@pentimento/adapters`: one subpath per entry, and the registry itself. */
export function writeExportsMap(entries: readonly AdapterEntry[]): Record<string, ExportTargets> {
  return Object.fromEntries([
    ['./registry', targetsOf('registry.generated')],
    ...entries.map(({ path }) => [`./${path}`, targetsOf(`${path}/index`)] as const),
  ]);
}
