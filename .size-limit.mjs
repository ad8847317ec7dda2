import { readFileSync } from 'node:fs';

const playground = 'apps/playground/dist';

/** What the page asks for before anyone has done anything: read off the built page itself. */
function listFirstLoad() {
  const page = readFileSync(`${playground}/index.html`, 'utf8');
  return [...page.matchAll(/(?:src|href)="\.?(\/[^"]+\.(?:js|css))"/g)].map((match) => playground + match[1]);
}

export default [
  { name: 'playground, before the user acts', path: listFirstLoad(), limit: '100 kB', gzip: true },
];
