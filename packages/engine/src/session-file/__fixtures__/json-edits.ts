import * as fc from 'fast-check';

const hostileKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'x', 'apiKey'];
const hostileValues = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1e308, true, '../../etc/passwd', '<script>alert(1)</script>', [], {}),
  fc.constantFrom<unknown>({ polluted: true }, { constructor: { prototype: { polluted: true } } }, 'a'.repeat(5000)),
  fc.jsonValue({ maxDepth: 3 }),
);

export type JsonEdit = { steps: number[]; kind: 'replace' | 'delete' | 'add' | 'repeat' | 'swap'; key: string; value: unknown };

/** Damage to a JSON document. */
export const jsonEdits: fc.Arbitrary<JsonEdit> = fc.record({
  steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
  kind: fc.constantFrom('replace', 'delete', 'add', 'repeat', 'swap'),
  key: fc.constantFrom(...hostileKeys),
  value: hostileValues,
});

function define(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

/** Walks to some node of the document and damages it there. */
export function editJson(document: unknown, { steps, kind, key, value }: JsonEdit): void {
  let node: unknown = document;
  for (const [index, step] of steps.entries()) {
    if (typeof node !== 'object' || node === null) return;
    const keys = Object.keys(node);
    const chosen = keys[step % Math.max(1, keys.length)];
    const isLast = index === steps.length - 1;
    if (chosen === undefined || (isLast && kind === 'add')) return define(node, key, structuredClone(value));
    const child: unknown = Reflect.get(node, chosen);
    if (isLast || typeof child !== 'object' || child === null) {
      if (kind === 'delete') Reflect.deleteProperty(node, chosen);
      else if (kind === 'repeat' && Array.isArray(node)) node.push(structuredClone(child));
      else if (kind === 'swap') define(node, chosen, Reflect.get(node, keys[(step + 1) % keys.length] ?? chosen));
      else define(node, chosen, structuredClone(value));
      return;
    }
    node = child;
  }
}
