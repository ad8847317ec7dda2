import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, link?: boolean, optional?: boolean }} LockedPackage
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/**
 * Compares what the lockfile wants with npm's own record of what it installed. Packages for other systems are optional
 * and missing by right.
 * @param {string} root
 * @returns {"missing" | "stale" | "current"}
 */
export function judgeInstallation(root) {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'));
  if (installed === undefined) return 'missing';
  const wanted = Object.entries(readPackages(join(root, 'package-lock.json')) ?? {});
  const isStale = wanted.some(([path, { version, link, optional }]) => {
    if (!path.includes('node_modules/') || optional) return false;
    return link ? !installed[path]?.link : installed[path]?.version !== version;
  });
  return isStale ? 'stale' : 'current';
}
