import { createFileError } from './create-file-error.ts';

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);
const deepest = 64;

/** Copies parsed JSON into objects without a prototype. Keys that could reach one, and endless depth, are refused. */
function withoutPrototypes(value: unknown, entry: string, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > deepest) throw createFileError({ entry, problem: `is nested deeper than ${deepest} levels` });
  if (Array.isArray(value)) return value.map((item) => withoutPrototypes(item, entry, depth + 1));
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, item] of Object.entries(value)) {
    if (forbiddenKeys.has(key))
      throw createFileError({ entry, problem: `has a key named ${key}, which is not allowed` });
    copy[key] = withoutPrototypes(item, entry, depth + 1);
  }
  return copy;
}

/** JSON from a session file, as objects without a prototype. @throws EngineError `corrupt-session`. */
export function parseJson(bytes: Uint8Array, entry: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw createFileError({ entry, problem: 'is not JSON', cause });
  }
  return withoutPrototypes(value, entry, 0);
}
