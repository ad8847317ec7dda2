/**
 * Writes `packages/adapters/src/registry.generated.ts` and the `exports` of `packages/adapters/package.json`
 * from the folders of `packages/adapters/src`. With `--check` it writes nothing and fails when they are out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listAdapterEntries } from './adapter-registry/list-adapter-entries.ts';
import { writeExportsMap } from './adapter-registry/write-exports-map.ts';
import { writeRegistrySource } from './adapter-registry/write-registry-source.ts';

const packageFolder = join(import.meta.dirname, '../packages/adapters');
const manifestPath = join(packageFolder, 'package.json');
const registryPath = join(packageFolder, 'src/registry.generated.ts');

const entries = listAdapterEntries(join(packageFolder, 'src'));
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as object;
const wanted = new Map([
  [registryPath, writeRegistrySource(entries)],
  [manifestPath, `${JSON.stringify({ ...manifest, exports: writeExportsMap(entries) }, null, 2)}\n`],
]);

const stale = [...wanted].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.error(`Out of date: ${path}. Run: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) writeFileSync(path, text);
  console.log(
    `${entries.length} entries; ${stale.length === 0 ? 'nothing to change' : `${stale.length} files written`}`,
  );
}
