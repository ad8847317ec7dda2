import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { judgeInstallation } from './judge-installation.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'installation-'));
  mkdirSync(join(root, 'node_modules'));
});

afterEach(() => rmSync(root, { recursive: true }));

function writePackages(path: string, packages: object): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}

const lit = { 'node_modules/lit': { version: '3.3.3' } };
const otherSystem = { 'node_modules/@turbo/windows-64': { version: '2.11.11', optional: true } };
const workspace = { 'packages/ui': { version: '0.0.0' }, 'node_modules/@pentimento/ui': { link: true } };

test('is missing before npm has ever run', () => {
  writePackages('package-lock.json', lit);
  expect(judgeInstallation(root)).toBe('missing');
});

test('is current when all is there but what belongs to other systems', () => {
  writePackages('package-lock.json', { '': {}, ...lit, ...otherSystem, ...workspace });
  writePackages('node_modules/.package-lock.json', { ...lit, ...workspace });
  expect(judgeInstallation(root)).toBe('current');
});

test.each([
  ['a dependency is new', {}],
  ['a version has changed', { 'node_modules/lit': { version: '3.3.2' } }],
])('is stale when %s', (_, installed) => {
  writePackages('package-lock.json', lit);
  writePackages('node_modules/.package-lock.json', installed);
  expect(judgeInstallation(root)).toBe('stale');
});

test('is stale when a workspace is not linked yet', () => {
  writePackages('package-lock.json', workspace);
  writePackages('node_modules/.package-lock.json', lit);
  expect(judgeInstallation(root)).toBe('stale');
});
