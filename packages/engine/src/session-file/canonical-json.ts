const neverKeys = new Set(['__proto__', 'constructor', 'prototype']);

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const sorted: Record<string, unknown> = Object.create(null);
  for (const key of Object.keys(value).sort()) {
    if (!neverKeys.has(key)) sorted[key] = sortKeys((value as Record<string, unknown>)[key]);
  }
  return sorted;
}

/** JSON with sorted keys: equal data, equal text. Leaves out keys that could reach a prototype. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sortKeys(value), undefined, 2)}\n`;
}
