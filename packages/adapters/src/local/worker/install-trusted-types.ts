/**
 * Where a policy of the site asks for Trusted Types, the runtime's own threads would not start: it makes them from
 * plain addresses. This scope runs nothing but this package, so that a default policy that lets addresses of this
 * origin through, and nothing else, is safe here.
 */
export function installTrustedTypes(): void {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypesFactory };
  try {
    trustedTypes?.createPolicy('default', {
      createScriptURL(address) {
        if (new URL(address, location.href).origin === location.origin) return address;
        throw new TypeError(`refused: ${address}`);
      },
    });
  } catch {
    // The site allows no such policy: one thread then, which needs none.
  }
}

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}
