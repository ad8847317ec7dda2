import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listAdapterEntries } from './list-adapter-entries.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'adapters-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
}

test('finds adapters by folder and names their factories in camel case', () => {
  write('local/index.ts', 'black-forest-labs/index.ts');
  expect(listAdapterEntries(folder)).toEqual([
    { path: 'black-forest-labs', factory: 'blackForestLabs' },
    { path: 'local', factory: 'local' },
  ]);
});

test('makes a nested folder public only when it has an index', () => {
  write('local/index.ts', 'local/schedulers/index.ts', 'local/worker/worker-entry.ts');
  expect(listAdapterEntries(folder).map((entry) => entry.path)).toEqual(['local', 'local/schedulers']);
});

test('notes which adapters have a profile', () => {
  write('local/index.ts', 'openai/index.ts', 'openai/profile.ts');
  expect(listAdapterEntries(folder)).toEqual([
    { path: 'local', factory: 'local' },
    { path: 'openai', factory: 'openai', hasProfile: true },
  ]);
});

test('leaves out shared code and loose files', () => {
  write('shared/index.ts', 'http/index.ts', 'registry.generated.ts', 'notes/readme.txt');
  expect(listAdapterEntries(folder)).toEqual([]);
});
