/**
 * Writes `docs/adapters/` from the adapters' own profiles. With `--check` it writes nothing and fails when a page is out of
 * date.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AdapterProfile } from '../packages/adapters/src/profile/adapter-profile.ts';
import { writeAdapterOverview } from './adapter-docs/write-adapter-overview.ts';
import { writeAdapterPage } from './adapter-docs/write-adapter-page.ts';
import { listAdapterEntries } from './adapter-registry/list-adapter-entries.ts';

const folder = join(import.meta.dirname, '../docs/adapters');
const sources = join(import.meta.dirname, '../packages/adapters/src');
const profiles = await Promise.all(
  listAdapterEntries(sources)
    .filter(({ hasProfile }) => hasProfile)
    .map(async ({ path }) => {
      const module = (await import(pathToFileURL(join(sources, path, 'profile.ts')).href)) as {
        profile: AdapterProfile;
      };
      return module.profile;
    }),
);
const wanted = new Map([
  ['README.md', writeAdapterOverview(profiles)],
  ...profiles.map((profile) => [`${profile.id}.md`, writeAdapterPage(profile)] as const),
]);
const stale = [...wanted].filter(([file, text]) => {
  const path = join(folder, file);
  return !existsSync(path) || readFileSync(path, 'utf8') !== text;
});

if (process.argv.includes('--check')) {
  for (const [file] of stale) console.error(`Out of date: docs/adapters/${file}. Run: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of stale) writeFileSync(join(folder, file), text);
  console.log(
    `${wanted.size} pages; ${stale.length === 0 ? 'nothing to change' : `${stale.length} written`}`,
  );
}
