interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Makes the page work without a network. The address is this app's own, which Trusted Types is told. */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  const policy = trustedTypes?.createPolicy('pentimento-playground', { createScriptURL: (address) => address });
  const address = '/sw.js';
  await navigator.serviceWorker.register(policy?.createScriptURL(address) ?? address);
}
