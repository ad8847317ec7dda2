import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleAdapters } from './scripts/bundle-sizes/bundle-adapters.mjs';

const playground = 'apps/playground/dist';

/** What the page asks for before anyone has done anything: read off the built page itself. */
function listFirstLoad() {
  const page = readFileSync(`${playground}/index.html`, 'utf8');
  return [...page.matchAll(/(?:src|href)="\.?(\/[^"]+\.(?:js|css))"/g)].map((match) => playground + match[1]);
}

/** A module with everything that it imports at once; what it imports on demand is left out. */
function listStaticImports(path, found = new Set([path])) {
  const source = readFileSync(path, 'utf8');
  for (const [, specifier] of source.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)) {
    const imported = join(dirname(path), specifier);
    if (!found.has(imported)) listStaticImports(imported, found.add(imported));
  }
  return [...found];
}

export default [
  { name: 'playground, before the user acts', path: listFirstLoad(), limit: '100 kB', gzip: true },
  {
    name: 'elements and engine, from one address',
    path: listStaticImports('packages/ui/dist/cdn/pentimento.js'),
    limit: '100 kB',
    gzip: true,
  },
  ...(await bundleAdapters()).map(({ name, path }) => ({
    name: name === 'shared' ? 'what the cloud adapters share, once' : `adapter ${name}`,
    path,
    limit: name === 'shared' ? '18 kB' : '8 kB',
    gzip: true,
  })),
];
