/** A module of Node's own, undefined in a browser. Written so that bundlers for the web have nothing to resolve. */
export function nodeModule<Id extends keyof NodeModules>(id: Id): NodeModules[Id] | undefined {
  const { process } = globalThis as {
    process?: { versions?: { node?: string }; getBuiltinModule?: (id: string) => unknown };
  };
  if (process?.versions?.node === undefined) return undefined;
  return process.getBuiltinModule?.(id) as NodeModules[Id] | undefined;
}

interface NodeModules {
  'node:fs/promises': typeof import('node:fs/promises');
  'node:module': typeof import('node:module');
  'node:url': typeof import('node:url');
  'node:path': typeof import('node:path');
}
