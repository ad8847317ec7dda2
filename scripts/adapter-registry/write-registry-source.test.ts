import { expect, test } from 'vitest';
import { writeExportsMap } from './write-exports-map.ts';
import { writeRegistrySource } from './write-registry-source.ts';

const entries = [{ path: 'local', factory: 'local' }, { path: 'local/schedulers' }];

test('registers adapters and leaves their parts out', () => {
  const source = writeRegistrySource(entries);
  expect(source).toContain('"local": () => import("./local/index.ts").then((module) => module.local),');
  expect(source).not.toContain('schedulers');
});

test('registers the profiles of those that have one', () => {
  const source = writeRegistrySource([{ path: 'openai', factory: 'openai', hasProfile: true }, ...entries]);
  expect(source).toContain('"openai": () => import("./openai/profile.ts").then((module) => module.profile),');
  expect(source).not.toContain('local/profile');
});

test('exports every entry, to its source inside the repository and to its build outside', () => {
  expect(Object.keys(writeExportsMap(entries))).toEqual(['./registry', './local', './local/schedulers']);
  expect(writeExportsMap(entries)['./local/schedulers']).toEqual({
    'pentimento-source': './src/local/schedulers/index.ts',
    types: './dist/local/schedulers/index.d.ts',
    default: './dist/local/schedulers/index.js',
  });
});
